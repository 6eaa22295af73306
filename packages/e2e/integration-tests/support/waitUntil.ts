import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT_MS = 50_000;
const INTERVAL_MS = 5;

/**
 * Waits until the check passes.
 *
 * @throws Error that shows the check, before the test's own timeout ends it
 */
export async function waitUntil(
  check: () => Promise<boolean> | boolean,
): Promise<void> {
  const deadline = performance.now() + TIMEOUT_MS;
  while (!(await check())) {
    if (performance.now() > deadline) {
      throw new Error(`Never true: ${check}`);
    }
    await sleep(INTERVAL_MS);
  }
}
