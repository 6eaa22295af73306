import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generate } from 'selfsigned';
import { z } from 'zod';

export const tlsSchema = z
  .strictObject({ certificate: z.enum(['valid', 'expired', 'wrong-host']) })
  .meta({ id: 'Tls' });

/** Which certificate the HTTPS listener uses. */
export type TlsSettings = z.infer<typeof tlsSchema>;

/** A certificate and its private key, as PEM. */
export interface KeyPair {
  cert: string;
  key: string;
}

const DAY_MS = 24 * 60 * 60 * 1_000;
const EC = { keyType: 'ec', algorithm: 'sha256' } as const;
const name = (value: string) => [{ name: 'commonName', value }];
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY_MS);

const OWN_NAMES = [
  { type: 2, value: 'localhost' },
  { type: 7, ip: '127.0.0.1' },
  { type: 7, ip: '::1' },
] as const;

async function createAuthority(): Promise<KeyPair> {
  const { cert, private: key } = await generate(name('FrobsCo private CA'), {
    ...EC,
    notAfterDate: daysFromNow(3650),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { cert, key };
}

const isCurrent = (cert: string) =>
  Date.parse(new X509Certificate(cert).validTo) > Date.now();

/**
 * Opens the private CA of an earlier start, or creates one.
 *
 * @param file - keeps its certificate; `<file>.key` keeps the key. Without it, nothing
 * is read or written
 */
export async function openAuthority(file?: string): Promise<KeyPair> {
  if (file === undefined) {
    return createAuthority();
  }
  try {
    const [cert, key] = await Promise.all([
      readFile(file, 'utf8'),
      readFile(`${file}.key`, 'utf8'),
    ]);
    if (isCurrent(cert)) {
      return { cert, key };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw error;
    }
  }
  const authority = await createAuthority();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.key`, authority.key, { mode: 0o600 });
  await writeFile(file, authority.cert);
  return authority;
}

/** A server certificate from the CA, for this machine unless the settings differ. */
export async function issueCertificate(
  ca: KeyPair,
  { certificate }: TlsSettings,
): Promise<KeyPair> {
  const otherNames = [{ type: 2, value: 'api.frobsco.example' }] as const;
  const { cert, private: key } = await generate(name('FrobsCo API'), {
    ...EC,
    ca,
    notBeforeDate: daysFromNow(-2),
    notAfterDate: daysFromNow(certificate === 'expired' ? -1 : 365),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...(certificate === 'wrong-host' ? otherNames : OWN_NAMES)],
      },
    ],
  });
  return { cert, key };
}
