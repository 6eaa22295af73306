import { setTimeout as sleep } from 'node:timers/promises';
import type { Frobsco } from '../frobsco.ts';

/** Sends JSON to the control port, and reads JSON from it. */
export async function control(
  { urls }: Frobsco,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; json: any }> {
  const response = await fetch(urls.control + path, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await response.text();
  return { status: response.status, json: text ? JSON.parse(text) : undefined };
}

/** Waits until the check passes, and says which one did not before the test's own timeout ends it. */
export async function until(check: () => Promise<boolean> | boolean) {
  const deadline = performance.now() + 50_000;
  while (!(await check())) {
    if (performance.now() > deadline) {
      throw new Error(`Never true: ${check}`);
    }
    await sleep(5);
  }
}
