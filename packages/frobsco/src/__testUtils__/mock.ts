import { setTimeout as sleep } from 'node:timers/promises';
import { startFrobsco, type Frobsco } from '../frobsco.ts';
import type { FrobscoOptions } from '../options.ts';

/** One mock for the tests of a file, on free ports and reset before each test. */
export function useFrobsco(options?: FrobscoOptions): Frobsco {
  const frobsco = {} as Frobsco;
  beforeAll(async () => {
    Object.assign(frobsco, await startFrobsco(options));
  });
  beforeEach(() => control(frobsco, 'POST', '/reset'));
  afterAll(() => frobsco.stop());
  return frobsco;
}

/** Sends a request with JSON to the control port, and reads the response. */
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

/** Waits until the check passes; throws an error that shows it before the test times out. */
export async function waitUntil(check: () => Promise<boolean> | boolean) {
  const deadline = performance.now() + 50_000;
  while (!(await check())) {
    if (performance.now() > deadline) {
      throw new Error(`Never true: ${check}`);
    }
    await sleep(5);
  }
}
