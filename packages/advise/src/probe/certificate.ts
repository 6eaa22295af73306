import { checkServerIdentity, type TLSSocket } from 'node:tls';

export type CertificateProblem =
  'unknown CA' | 'expired' | 'not valid yet' | 'wrong host';

/** The certificate of a server. */
export interface Certificate {
  subject: string;
  issuer: string;
  validFrom: string;
  validTo: string;
  /** Empty if the certificate was verified. */
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

/** Whether a request failed because the certificate could not be verified. */
export const isUnverified = (code: string | undefined): boolean =>
  code !== undefined && UNVERIFIED.includes(code);

const nameOf = (parts: Partial<Record<string, string | string[]>> = {}) =>
  String(parts.CN ?? parts.O ?? 'unnamed');

/** The problems of a certificate, given the error that Node reports for its chain. */
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
  if (Date.parse(validTo) < now) {
    problems.push('expired');
  }
  if (Date.parse(validFrom) > now) {
    problems.push('not valid yet');
  }
  if (hostError) {
    problems.push('wrong host');
  }
  return problems;
}

/** Reads the certificate of a connection, verified or not. */
export function readCertificate(
  socket: TLSSocket,
  host: string,
): Certificate | undefined {
  const peer = socket.getPeerCertificate();
  if (!peer.valid_to) {
    return undefined;
  }
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
      // At run time this is the code, not an Error as in the types.
      socket.authorizationError as unknown as string | undefined,
      checkServerIdentity(host, peer) !== undefined,
    ),
  };
}
