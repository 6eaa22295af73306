import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until `isTrue` resolves to something true, and gives it with the seconds that took.
 *
 * @throws Error after `seconds`
 */
export async function waitFor(what, seconds, isTrue, pauseMs = 200) {
  const start = performance.now();
  for (;;) {
    const value = await isTrue();
    const took = (performance.now() - start) / 1_000;
    if (value) {
      return { value, seconds: took };
    }
    if (took > seconds) {
      throw new Error(`not ${what} within ${seconds} s`);
    }
    await sleep(pauseMs);
  }
}
