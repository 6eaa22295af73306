import type { Response } from 'express';

/** Aborts once the client has left, or has the whole response. */
export function closeSignal(res: Response): AbortSignal {
  const closed = new AbortController();
  if (res.closed) {
    closed.abort();
  }
  res.on('close', () => closed.abort());
  return closed.signal;
}
