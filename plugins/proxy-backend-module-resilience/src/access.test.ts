import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { waitUntil } from '@internal/upstream-node/testUtils';
import { useProxy } from './__testUtils__/useProxy';

const context = useProxy();
const { api } = context;

const restricted = {
  permissions: { GET: 'api.read' },
  allowedMethods: ['GET'],
};
const deciding = (result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) =>
  mockServices.permissions.mock({ authorize: async () => [{ result }] });

it('requires a signed-in caller', async () => {
  const proxy = await context.start();
  const response = await fetch(`${proxy.url}/api-name/list`);
  expect(response.status).toBe(401);
  expect((await response.json()).error.name).toBe('AuthenticationError');
});

it('requires the permission that the config names', async () => {
  const service = deciding(AuthorizeResult.DENY);
  const proxy = await context.start(restricted, [service.factory]);
  const response = await proxy.fetch('/api-name/list');
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({
    error: {
      name: 'NotAllowedError',
      message: 'Permission api.read is required',
    },
    request: { method: 'GET' },
    response: { statusCode: 403 },
  });
  expect(api.requests).toEqual([]);

  const [[{ permission }], { credentials }] = service.authorize.mock.lastCall!;
  expect(permission).toEqual({
    type: 'basic',
    name: 'api.read',
    attributes: { action: 'read' },
  });
  expect(credentials).toMatchObject(mockCredentials.user());
});

it.each([[AuthorizeResult.ALLOW], [AuthorizeResult.DENY]] as const)(
  'keeps a decision for a user, and no longer than it may: %s',
  async first => {
    const ttl = 300;
    const service = deciding(first);
    const proxy = await context.start(
      { ...restricted, permissionCacheTtl: { milliseconds: ttl } },
      [service.factory],
    );
    const status = async (user: string) => {
      const authorization = mockCredentials.user.header(`user:default/${user}`);
      const headers = { authorization };
      return (await proxy.fetch('/api-name/list', { headers })).status;
    };
    const isAllowed = first === AuthorizeResult.ALLOW;
    const [before, after] = isAllowed ? [200, 403] : [403, 200];
    expect(await status('one')).toBe(before);
    const decidedAt = performance.now();
    const second = isAllowed ? AuthorizeResult.DENY : AuthorizeResult.ALLOW;
    service.authorize.mockResolvedValue([{ result: second }]);
    // The decision about one user is not that about another.
    expect(await status('two')).toBe(after);
    for (;;) {
      const sentAt = performance.now();
      if ((await status('one')) === after) {
        break;
      }
      expect(sentAt - decidedAt).toBeLessThan(ttl + 5);
    }
  },
);

it('asks once about requests at the same time', async () => {
  const service = deciding(AuthorizeResult.ALLOW);
  const proxy = await context.start(restricted, [service.factory]);
  const read = () => proxy.fetch('/api-name/list');
  await Promise.all([read(), read(), read()]);
  expect(service.authorize).toHaveBeenCalledTimes(1);
});

it('answers 503 while permissions cannot be checked, and says why in the log', async () => {
  const service = mockServices.permissions.mock();
  service.authorize.mockRejectedValueOnce(new Error('10.1.2.3 is down'));
  const proxy = await context.start(restricted, [service.factory]);
  const response = await proxy.fetch('/api-name/list');
  expect(response.status).toBe(503);
  expect((await response.json()).error).toEqual({
    name: 'ServiceUnavailableError',
    message: 'Permissions cannot be checked now',
  });
  expect(api.requests).toEqual([]);
  expect(proxy.lines).toContainEqual(
    expect.objectContaining({
      level: 'error',
      requestId: response.headers.get('x-request-id'),
      cause: 'Error: 10.1.2.3 is down',
    }),
  );
  service.authorize.mockResolvedValue([{ result: AuthorizeResult.ALLOW }]);
  expect((await proxy.fetch('/api-name/list')).status).toBe(200);
});

it('keeps the last decision while permissions cannot be checked, but not for ever', async () => {
  const ttl = 50;
  const service = deciding(AuthorizeResult.ALLOW);
  const proxy = await context.start(
    { ...restricted, permissionCacheTtl: { milliseconds: ttl } },
    [service.factory],
  );
  const status = async () => (await proxy.fetch('/api-name/list')).status;
  const startedAt = performance.now();
  expect(await status()).toBe(200);
  service.authorize.mockRejectedValue(new Error('10.1.2.3 is down'));
  await waitUntil(async () => (await status()) === 503);
  expect(performance.now() - startedAt).toBeGreaterThan(30 * ttl);
});

it('answers 503 if the permission backend is silent', async () => {
  const service = mockServices.permissions.mock({
    authorize: () => new Promise(() => {}),
  });
  const proxy = await context.start(restricted, [service.factory]);
  expect((await proxy.fetch('/api-name/list')).status).toBe(503);
});

describe('the audit log', () => {
  const events = () =>
    context.proxy.lines
      .filter(({ isAuditEvent }) => isAuditEvent)
      .map(({ actor, eventId, level, meta, request, status }) => ({
        actor: (actor as { actorId: string }).actorId,
        ...{ eventId, level, meta, request, status },
      }));
  const request = { method: 'GET', url: '/api/proxy/api-name/list' };
  const actor = 'user:default/mock';
  const withSecret = {
    headers: { 'X-Api-Key': 'a-secret-key' },
    allowedMethods: ['GET', 'POST'],
  };

  it('has each denied read, by its path without the query', async () => {
    const { factory } = deciding(AuthorizeResult.DENY);
    const proxy = await context.start(restricted, [factory]);
    await proxy.fetch('/api-name/list?key=hidden');
    const event = {
      actor,
      eventId: 'permission-check',
      level: 'info',
      request,
    };
    const meta = { permission: 'api.read' };
    expect(events()).toEqual([
      { ...event, meta, status: 'initiated' },
      { ...event, meta, status: 'failed' },
    ]);
  });

  it('has each use of a secret and its outcome, and nothing of its content', async () => {
    const low = { severityLogLevelMappings: { low: 'info' } };
    const proxy = await context.start(withSecret, [], { auditor: low });
    await proxy.fetch('/api-name/list?key=hidden');
    await proxy.fetch('/api-name/list', { method: 'POST', body: 'hidden' });
    const [read] = await proxy.requests(2);
    const meta = { endpoint: '/api-name', requestId: read.requestId };
    const use = { actor, eventId: 'secret-use', level: 'info', request };
    const result = { outcome: 'answered', status: 200 };
    expect(events()).toEqual([
      { ...use, meta, status: 'initiated' },
      { ...use, meta: { ...meta, ...result }, status: 'succeeded' },
      expect.objectContaining({ status: 'initiated' }),
      expect.objectContaining({ status: 'succeeded' }),
    ]);
    expect(JSON.stringify(proxy.lines)).not.toMatch(/hidden|a-secret-key/);
  });

  it('has no reads by default, as Backstage would drop them', async () => {
    const proxy = await context.start(withSecret);
    await proxy.fetch('/api-name/list');
    await proxy.fetch('/api-name/list', { method: 'POST' });
    await proxy.requests(2);
    expect(events()).toMatchObject([
      { request: { method: 'POST' }, status: 'initiated' },
      { request: { method: 'POST' }, status: 'succeeded' },
    ]);
  });

  it('has nothing if there is no secret', async () => {
    const proxy = await context.start({ allowedMethods: ['POST'] });
    await proxy.fetch('/api-name/list', { method: 'POST' });
    await proxy.requests();
    expect(events()).toEqual([]);
  });
});

it('says which methods are allowed', async () => {
  const proxy = await context.start();
  const response = await proxy.fetch('/api-name/list', { method: 'DELETE' });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
  expect((await response.json()).error.name).toBe('MethodNotAllowedError');
});

describe('/_targets', () => {
  it('says how each target is, by health checks from the start', async () => {
    const proxy = await context.start(
      { healthCheck: { path: '/health', interval: '1h', timeout: '1m' } },
      [deciding(AuthorizeResult.ALLOW).factory],
    );
    let items: any[] = [];
    await waitUntil(async () => {
      ({ items } = await (await proxy.fetch('/_targets')).json());
      return items[0].lastCheck;
    });
    expect(items).toEqual([
      {
        endpoint: '/api-name',
        url: `${api.url}/v1`,
        weight: 1,
        backup: false,
        healthy: true,
        since: expect.any(String),
        lastCheck: { at: expect.any(String) },
      },
    ]);
    expect(api.requests).toEqual(['GET /v1/health']);
  });

  it('requires its permission', async () => {
    const proxy = await context.start({}, [
      deciding(AuthorizeResult.DENY).factory,
    ]);
    const response = await proxy.fetch('/_targets');
    expect(response.status).toBe(403);
    expect((await response.json()).error.message).toContain(
      'proxy.targets.read',
    );
    expect((await fetch(`${proxy.url}/_targets`)).status).toBe(401);
  });

  it('is for nobody if there are no permissions', async () => {
    const proxy = await context.start();
    const response = await proxy.fetch('/_targets');
    expect(response.status).toBe(403);
    expect((await response.json()).error.message).toContain(
      'permission.enabled',
    );
  });
});
