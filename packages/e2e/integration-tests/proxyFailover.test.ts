import { useProxyModule } from './support/proxyModule.ts';
import { waitUntil } from './support/waitUntil.ts';

const context = useProxyModule();
const { mock, v1 } = context;

const withReplica = (rest: object = {}) =>
  context.start({
    targets: [{ url: v1('api') }, { url: v1('replica'), backup: true }],
    healthCheck: {
      path: '/health',
      interval: { milliseconds: 50 },
      timeout: '1m',
    },
    ...rest,
  });

async function targets() {
  const response = await context.fetch('/_targets');
  return (await response.json()).items;
}
const isPrimaryHealthy = async () => (await targets())[0].healthy;
const readsAt = async (listener: string) =>
  (await mock.requests()).filter(entry => entry.listener === listener);

/** Reads at once, and returns the statuses other than 200. */
async function read(times: number): Promise<number[]> {
  const statuses = await Promise.all(
    Array.from({ length: times }, async () => {
      const response = await context.fetch('/frobs-ha/list');
      await response.text();
      return response.status;
    }),
  );
  return statuses.filter(status => status !== 200);
}

it('reads from the replica while the primary is down, and only then', async () => {
  await withReplica({ retry: { attempts: 0 } });
  await mock.control.applyPreset('primary-down');
  await waitUntil(async () => !(await isPrimaryHealthy()));

  // Without retries: after the first failed check, no request goes to the primary.
  expect(await read(100)).toEqual([]);
  expect(await readsAt('replica')).toHaveLength(100);

  await mock.control.applyPreset('healthy');
  await waitUntil(isPrimaryHealthy);
  expect(await read(10)).toEqual([]);
  expect(await readsAt('api')).toHaveLength(10);
});

it('fails no read before the first check', async () => {
  await withReplica({ healthCheck: { path: '/health', interval: '1h' } });
  await waitUntil(async () =>
    (await targets()).every((target: any) => target.lastCheck),
  );
  await mock.control.applyPreset('primary-down');
  expect(await read(200)).toEqual([]);
  expect(await isPrimaryHealthy()).toBe(false);
});

it('does not use a target whose health checks get no response', async () => {
  await withReplica({
    healthCheck: {
      path: '/health',
      interval: { milliseconds: 50 },
      timeout: { milliseconds: 50 },
    },
  });
  await mock.control.addFault({
    listeners: ['api'],
    route: '/v1/health',
    effect: { type: 'hang' },
  });
  await waitUntil(async () => !(await isPrimaryHealthy()));
  expect((await targets())[0].lastCheck.problem).toBe('TimeoutError');
});

it('tries the targets if all of them are unhealthy', async () => {
  await withReplica();
  await mock.control.addFault({
    route: '/v1/health',
    effect: { type: 'status', statuses: [503] },
  });
  await waitUntil(async () =>
    (await targets()).every((target: any) => !target.healthy),
  );
  expect(await read(10)).toEqual([]);
});

it('distributes requests by weight', async () => {
  await context.start({
    targets: [
      { url: v1('api'), weight: 3 },
      { url: v1('replica'), weight: 1 },
    ],
  });
  expect(await read(40)).toEqual([]);
  expect(await readsAt('api')).toHaveLength(30);
  expect(await readsAt('replica')).toHaveLength(10);
});
