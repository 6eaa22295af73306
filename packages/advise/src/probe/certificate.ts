import { checkServerIdentity, type TLSSocket } from 'node:tls';

export type CertificateProblem =
  'unknown CA' | 'expired' | 'not valid yet' | 'wrong host';

/** The certificate that a server showed. */
export interface Certificate {
  subject: string;
  issuer: string;
  validFrom: string;
  validTo: string;
  /** None where it was verified. */
  problems: CertificateProblem[];
}

const UNKNOWN_CA = [
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'CERT_UNTRUSTED',
];
const UNVERIFIED = [
  ...UNKNOWN_CA,
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_REJECTED',
  'CERT_CHAIN_TOO_LONG',
  'CERT_SIGNATURE_FAILURE',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'HOSTNAME_MISMATCH',
  'ERR_TLS_CERT_ALTNAME_INVALID',
];

/** Whether a connection failed only because the certificate could not be verified. */
export const isUnverified = (code: string | undefined): boolean =>
  code !== undefined && UNVERIFIED.includes(code);

const nameOf = (parts: Partial<Record<string, string | string[]>> = {}) =>
  String(parts.CN ?? parts.O ?? 'no name');

/** What is wrong with a certificate, given what Node says of its chain. */
export function problemsOf(
  { validFrom, validTo }: Pick<Certificate, 'validFrom' | 'validTo'>,
  chainError: string | undefined,
  hostError: boolean,
  now = Date.now(),
): CertificateProblem[] {
  const problems: CertificateProblem[] = [];
  if (chainError && UNKNOWN_CA.includes(chainError)) {
    problems.push('unknown CA');
  }
  if (Date.parse(validTo) < now) problems.push('expired');
  if (Date.parse(validFrom) > now) problems.push('not valid yet');
  if (hostError) problems.push('wrong host');
  return problems;
}

/** Reads the certificate of a connection, verified or not. */
export function readCertificate(
  socket: TLSSocket,
  host: string,
): Certificate | undefined {
  const peer = socket.getPeerCertificate();
  if (!peer.valid_to) return undefined;
  const validity = {
    validFrom: new Date(peer.valid_from).toISOString(),
    validTo: new Date(peer.valid_to).toISOString(),
  };
  return {
    subject: nameOf(peer.subject),
    issuer: nameOf(peer.issuer),
    ...validity,
    problems: problemsOf(
      validity,
      // Node gives the code, whatever the types say.
      socket.authorizationError as unknown as string | undefined,
      checkServerIdentity(host, peer) !== undefined,
    ),
  };
}
