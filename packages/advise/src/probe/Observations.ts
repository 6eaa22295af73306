import type { Certificate } from './certificate.ts';
import type { Exchange } from './Exchange.ts';

/** All that was seen of an API, for others to judge. */
export interface Observations {
  /** What was asked in the end, redirects followed. */
  url: URL;
  origin: string;
  /** In the order in which they ended. */
  exchanges: Exchange[];
  /** Where it leads from the URL that was given, if anywhere. */
  redirects: string[];
  address?: string;
  certificate?: Certificate;
  /** Whether it took a CA of the user's to verify the certificate, as far as known. */
  ownCa: boolean;
  /** Whether all was asked without verifying who answers. */
  unverified: boolean;
  /** Names of the headers that the user gave. */
  givenHeaders: string[];
}
