import { setTimeout as sleep } from 'node:timers/promises';

async function answersOk(url) {
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
  while (!(await answersOk(url))) await sleep(150);
}
