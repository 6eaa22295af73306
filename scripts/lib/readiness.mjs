import { setTimeout as sleep } from 'node:timers/promises';

// Another process may accept the connection and never respond.
const TIMEOUT_MS = 30_000;

/** Whether the URL responds with 200. */
export async function isReady(url) {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false; // Not listening yet.
  }
}

/** Resolves when the URL responds with 200. */
export async function waitUntilReady(url) {
  while (!(await isReady(url))) {
    await sleep(150);
  }
}
