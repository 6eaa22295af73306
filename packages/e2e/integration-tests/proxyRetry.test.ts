import { useProxyModule } from './support/proxyModule.ts';
import { waitUntil } from './support/waitUntil.ts';

const context = useProxyModule();
const { mock } = context;

const failing = (fault: object, effect: object = {}) =>
  mock.control.addFault({
    effect: { type: 'status', statuses: [503], ...effect },
    ...fault,
  } as never);

/** How many requests FrobsCo received, once none is in flight. */
async function attempts(): Promise<number> {
  await waitUntil(async () => (await mock.control.journal()).inFlight === 0);
  return (await mock.requests()).length;
}
const status = async (path: string, init?: RequestInit) =>
  (await context.fetch(`/frobs-ha${path}`, init)).status;

it('retries after an error and after a reset', async () => {
  await context.start();
  await failing({ count: 2 });
  expect(await status('/list')).toBe(200);
  expect(await attempts()).toBe(3);
  await mock.control.addFault({ effect: { type: 'reset' }, count: 1 });
  expect(await status('/list')).toBe(200);
});

it('does not retry a request that is not idempotent', async () => {
  await context.start({ allowedMethods: ['POST', 'PATCH', 'PUT', 'DELETE'] });
  await failing({});
  await status('/list', { method: 'POST' });
  await status('/list', { method: 'PATCH' });
  expect(await attempts()).toBe(2);
  // A body that has been sent cannot be sent again.
  await status('/list', { method: 'PUT', body: '{}' });
  expect(await attempts()).toBe(3);
  await status('/list', { method: 'DELETE' });
  expect(await attempts()).toBe(6);
});

it('sends no more retries than the budget allows', async () => {
  const start = performance.now();
  await context.start({ retry: { budget: 0.1 } });
  await failing({});
  for (let i = 0; i < 40; i += 1) {
    await status('/list');
  }
  const retries = (await attempts()) - 40;
  const seconds = (performance.now() - start) / 1_000;
  // The reserve of 10, and one for each ten requests and each five seconds.
  expect(retries).toBeGreaterThanOrEqual(10);
  expect(retries).toBeLessThanOrEqual(14 + seconds / 5);
});

it('forwards a Retry-After that exceeds its deadline', async () => {
  await context.start();
  await failing({}, { retryAfterSeconds: 3_600 });
  const response = await context.fetch('/frobs-ha/list');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('3600');
  expect(await attempts()).toBe(1);
});

it('does not retry after the response has begun, and closes the connection', async () => {
  await context.start();
  await mock.control.addFault({ effect: { type: 'truncate', bytes: 100 } });
  // The packets decide whether it ends before or after its first byte.
  const read = async () => (await context.fetch('/frobs-ha/list')).text();
  await expect(read()).rejects.toThrow();
  expect(await attempts()).toBe(1);
});

it('forwards compressed responses unchanged', async () => {
  await context.start();
  const response = await context.fetch('/frobs-ha/list');
  expect(response.headers.get('content-encoding')).toBeTruthy();
  expect(await response.json()).toHaveLength(200);
});

it('hides the failures of a flaky API', async () => {
  await context.start({ retry: { budget: 1, attempts: 8 } });
  await mock.control.applyPreset('flaky');
  for (let id = 101; id <= 130; id += 1) {
    expect(await status(`/frobs/frob-${id}`)).toBe(200);
  }
  expect(await attempts()).toBeGreaterThan(40);
});
