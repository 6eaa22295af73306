import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { useFrobsco } from './__testUtils__/context';
import { control, journal, until } from './__testUtils__/mock';

const mock = useFrobsco();

const withReplica = (rest: object = {}) =>
  mock.start({
    targets: [
      { url: mock.v1('api') },
      { url: mock.v1('replica'), backup: true },
    ],
    healthCheck: {
      path: '/health',
      interval: { milliseconds: 50 },
      timeout: '1m',
    },
    ...rest,
  });
const preset = (name: string) =>
  control(mock.frobsco, 'POST', `/presets/${name}`);

async function targets() {
  const response = await mock.proxy.fetch('/_targets');
  return (await response.json()).items;
}
const health = async () =>
  (await targets()).map(({ healthy }: { healthy: boolean }) => healthy);
const readsAt = async (listener: string) =>
  (await journal(mock.frobsco)).filter(entry => entry.listener === listener);

async function read(times: number) {
  const statuses = await Promise.all(
    Array.from({ length: times }, async () => {
      const response = await mock.proxy.fetch('/frobs-ha/list');
      await response.text();
      return response.status;
    }),
  );
  return statuses.filter(status => status !== 200);
}

it('reads from the replica while the primary is down, then no more', async () => {
  await withReplica({ retry: { attempts: 0 } });
  await preset('primary-down');
  await until(async () => (await health())[0] === false);

  // Without retries: from the first check on, nothing goes to the primary.
  expect(await read(100)).toEqual([]);
  expect(await readsAt('replica')).toHaveLength(100);

  await preset('healthy');
  await until(async () => (await health())[0] === true);
  expect(await read(10)).toEqual([]);
  expect(await readsAt('api')).toHaveLength(10);
});

it('loses no read before the first check, either', async () => {
  await withReplica({ healthCheck: { path: '/health', interval: '1h' } });
  await until(async () =>
    (await targets()).every((each: any) => each.lastCheck),
  );
  await preset('primary-down');
  expect(await read(200)).toEqual([]);
  expect(await health()).toEqual([false, true]);
});

it('takes a target out that answers its checks with errors, or not at all', async () => {
  await withReplica();
  await mock.fault({
    listeners: ['api'],
    route: '/v1/health',
    effect: { type: 'status', statuses: [500] },
  });
  await until(async () => (await health())[0] === false);
  expect((await targets())[0].lastCheck.problem).toBe('status 500');
  expect(mock.proxy.lines).toContainEqual(
    expect.objectContaining({
      level: 'warn',
      message: `/frobs-ha: ${mock.v1('api')} is out: status 500`,
    }),
  );
});

it('takes a target out whose checks get no answer', async () => {
  await withReplica({
    healthCheck: {
      path: '/health',
      interval: { milliseconds: 50 },
      timeout: { milliseconds: 50 },
    },
  });
  await mock.fault({
    listeners: ['api'],
    route: '/v1/health',
    effect: { type: 'hang' },
  });
  await until(async () => (await health())[0] === false);
  expect((await targets())[0].lastCheck.problem).toBe('TimeoutError');
});

it('tries all the same when every target is out', async () => {
  await withReplica();
  await mock.fault({
    route: '/v1/health',
    effect: { type: 'status', statuses: [503] },
  });
  await until(async () => !(await health()).includes(true));
  expect(await read(10)).toEqual([]);
});

it('divides requests by weight', async () => {
  await mock.start({
    targets: [
      { url: mock.v1('api'), weight: 3 },
      { url: mock.v1('replica'), weight: 1 },
    ],
  });
  expect(await read(40)).toEqual([]);
  expect(await readsAt('api')).toHaveLength(30);
  expect(await readsAt('replica')).toHaveLength(10);
});

describe('/_targets', () => {
  it('says how each target is', async () => {
    await withReplica();
    await until(async () =>
      (await targets()).every((each: any) => each.lastCheck),
    );
    expect(await targets()).toEqual([
      {
        endpoint: '/frobs-ha',
        url: mock.v1('api'),
        weight: 1,
        backup: false,
        healthy: true,
        since: expect.any(String),
        lastCheck: { at: expect.any(String) },
      },
      expect.objectContaining({ url: mock.v1('replica'), backup: true }),
    ]);
  });

  it('is for those with the permission', async () => {
    const denying = mockServices.permissions.mock({
      authorize: async () => [{ result: AuthorizeResult.DENY }],
    });
    const proxy = await mock.start({}, { features: [denying.factory] });
    const response = await proxy.fetch('/_targets');
    expect(response.status).toBe(403);
    expect((await response.json()).error.message).toContain(
      'proxy.targets.read',
    );
    expect((await fetch(`${proxy.url}/_targets`)).status).toBe(401);
  });
});
