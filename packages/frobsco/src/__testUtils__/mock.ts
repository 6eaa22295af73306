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

/** Waits until the check passes; the test's own timeout ends it otherwise. */
export async function until(check: () => Promise<boolean> | boolean) {
  while (!(await check())) await new Promise(setImmediate);
}
