import autocannon, { type Options } from 'autocannon';
import type { BenchBackend } from './startBackend';

/** Asks a backend for a path, over and over. */
export const load = (
  backend: BenchBackend,
  path: string,
  options: Partial<Options>,
) =>
  autocannon({
    url: `${backend.baseUrl}/api${path}`,
    headers: backend.headers,
    connections: 50,
    ...options,
  });
