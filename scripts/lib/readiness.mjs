import { setTimeout as sleep } from 'node:timers/promises';

// What takes the connection may be something else, and never answer.
const ANSWERS_WITHIN_MS = 30_000;

/** Whether the URL answers 200. */
export async function isReady(url) {
  try {
    const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
    const response = await fetch(url, { signal });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false; // Nobody listens yet.
  }
}

/** Resolves once the URL answers 200. */
export async function waitUntilReady(url) {
  while (!(await isReady(url))) {
    await sleep(150);
  }
}
