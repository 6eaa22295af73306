import { useFrobsco } from './__testUtils__/context';
import { control, journal, until } from './__testUtils__/mock';

const mock = useFrobsco();

const failing = (fault: object, effect: object = {}) =>
  mock.fault({
    effect: { type: 'status', statuses: [503], ...effect },
    ...fault,
  });
/** How often FrobsCo was asked, once it has ended all its answers. */
async function attempts() {
  const read = () => control(mock.frobsco, 'GET', '/journal?limit=0');
  await until(async () => (await read()).inFlight === 0);
  return (await journal(mock.frobsco)).length;
}

it('asks again after an answer that is no final one', async () => {
  await mock.start();
  await failing({ count: 2 });
  expect((await mock.proxy.fetch('/frobs-ha/list')).status).toBe(200);
  expect(await attempts()).toBe(3);
  expect(await mock.proxy.requests()).toMatchObject([
    { attempts: 3, status: 200 },
  ]);
});

it('asks again after a connection that was reset', async () => {
  await mock.start();
  await mock.fault({ effect: { type: 'reset' }, count: 1 });
  expect((await mock.proxy.fetch('/frobs-ha/list')).status).toBe(200);
});

it('turns to another target', async () => {
  await mock.start({
    targets: [
      { url: mock.v1('api') },
      { url: mock.v1('replica'), backup: true },
    ],
  });
  // However long the first one wants to be left alone.
  await failing({ listeners: ['api'] }, { retryAfterSeconds: 60 });
  expect((await mock.proxy.fetch('/frobs-ha/list')).status).toBe(200);
  expect(await attempts()).toBe(2);
});

it('hands on the last answer as it is when nothing helps', async () => {
  await mock.start();
  await failing({});
  const response = await mock.proxy.fetch('/frobs-ha/list');
  expect(response.status).toBe(503);
  expect((await response.json()).error.name).toBe('FaultError');
  expect(await attempts()).toBe(3);
});

it('asks once only for what must not happen twice', async () => {
  await mock.start({ allowedMethods: ['POST', 'PATCH', 'PUT', 'DELETE'] });
  await failing({});
  const ask = (method: string, body?: string) =>
    mock.proxy.fetch('/frobs-ha/list', { method, body });
  await ask('POST');
  await ask('PATCH');
  expect(await attempts()).toBe(2);
  // A body has gone by and cannot be sent again.
  await ask('PUT', '{}');
  expect(await attempts()).toBe(3);
  await ask('DELETE');
  expect(await attempts()).toBe(6);
});

it('spends no more retries than the budget has', async () => {
  const start = performance.now();
  await mock.start({ retry: { budget: 0.1 } });
  await failing({});
  for (let i = 0; i < 40; i++) await mock.proxy.fetch('/frobs-ha/list');
  const retries = (await attempts()) - 40;
  const seconds = (performance.now() - start) / 1_000;
  // The reserve of 10, and one for each ten requests and each five seconds from then on.
  expect(retries).toBeGreaterThanOrEqual(10);
  expect(retries).toBeLessThanOrEqual(14 + seconds / 5);
});

describe('Retry-After', () => {
  it('is waited for', async () => {
    await mock.start();
    await failing({ count: 1 }, { statuses: [429], retryAfterSeconds: 1 });
    const response = await mock.proxy.fetch('/frobs-ha/list');
    expect(response.status).toBe(200);
    const [{ durationMs }] = await mock.proxy.requests();
    // A timer may be a little early.
    expect(durationMs).toBeGreaterThan(990);
  });

  it('is handed on where there is no time for it', async () => {
    await mock.start();
    await failing({}, { retryAfterSeconds: 3_600 });
    const response = await mock.proxy.fetch('/frobs-ha/list');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('3600');
    expect(await attempts()).toBe(1);
  });
});

it('does not ask again once the answer has begun, and cuts it off', async () => {
  await mock.start();
  await mock.fault({ effect: { type: 'truncate', bytes: 100 } });
  // Depending on how the packets fall, it is cut before or after its first byte.
  const read = async () => (await mock.proxy.fetch('/frobs-ha/list')).text();
  await expect(read()).rejects.toThrow();
  expect(await attempts()).toBe(1);
  expect(await mock.proxy.requests()).toMatchObject([
    { level: 'warn', message: 'GET /frobs-ha/list broken-off' },
  ]);
});

it('mends a flaky API', async () => {
  await mock.start({ retry: { budget: 1, attempts: 8 } });
  await control(mock.frobsco, 'POST', '/presets/flaky');
  for (let id = 101; id <= 130; id++) {
    const { status } = await mock.proxy.fetch(`/frobs-ha/frobs/frob-${id}`);
    expect(status).toBe(200);
  }
  expect(await attempts()).toBeGreaterThan(40);
});
