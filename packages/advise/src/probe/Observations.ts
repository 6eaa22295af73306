import type { Certificate } from './certificate.ts';
import type { RequestRecord } from './RequestRecord.ts';

/** Everything that was observed of an API. */
export interface Observations {
  /** The URL that was examined, after redirects. */
  url: URL;
  origin: string;
  /** In the order in which they ended. */
  requests: RequestRecord[];
  /** The URLs that redirects led to. */
  redirects: string[];
  address?: string;
  certificate?: Certificate;
  /** Whether `--ca-file` was given. */
  usesCaFile: boolean;
  /** Whether the certificate could not be verified. */
  unverified: boolean;
  /** Names of the headers from `--header`. */
  givenHeaders: string[];
}
