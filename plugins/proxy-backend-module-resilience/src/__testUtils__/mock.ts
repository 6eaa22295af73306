import { setTimeout as sleep } from 'node:timers/promises';
import { startFrobsco, type Frobsco } from 'frobsco';

/** The real mock, on any free ports. */
export const startMock = (): Promise<Frobsco> => startFrobsco();

/** Sends JSON to the mock's control port, and reads JSON from it. */
export async function control(
  { urls }: Frobsco,
  method: string,
  path: string,
  body?: unknown,
): Promise<any> {
  const response = await fetch(urls.control + path, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  if (!response.ok) throw new Error(await response.text());
  const text = await response.text();
  return text ? JSON.parse(text) : undefined;
}

/** The requests that the mock has had, health checks left out. */
export async function journal(frobsco: Frobsco): Promise<any[]> {
  const { entries } = await control(frobsco, 'GET', '/journal?limit=10000');
  return entries.filter((entry: any) => entry.route !== '/v1/health');
}

/** Waits until the check passes, and says which one did not before the test's own timeout ends it. */
export async function until(check: () => Promise<boolean> | boolean) {
  const deadline = performance.now() + 50_000;
  while (!(await check())) {
    if (performance.now() > deadline) throw new Error(`Never true: ${check}`);
    await sleep(5);
  }
}
