import { setTimeout as sleep } from 'node:timers/promises';

/** Whether the URL answers 200. */
export async function isReady(url) {
  try {
    const response = await fetch(url);
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false; // Nobody listens yet.
  }
}

/** Resolves once the URL answers 200. */
export async function untilReady(url) {
  while (!(await isReady(url))) await sleep(150);
}
