import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
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
  'keeps a decision for a user until it expires: %s',
  async first => {
    const service = deciding(first);
    const proxy = await context.start(
      { ...restricted, permissionCacheTtl: { milliseconds: 300 } },
      [service.factory],
    );
    const status = async (user: string) => {
      const authorization = mockCredentials.user.header(`user:default/${user}`);
      const headers = { authorization };
      return (await proxy.fetch('/api-name/list', { headers })).status;
    };
    const [before, after] =
      first === AuthorizeResult.ALLOW ? [200, 403] : [403, 200];
    expect(await status('one')).toBe(before);
    const second =
      first === AuthorizeResult.ALLOW
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW;
    service.authorize.mockResolvedValue([{ result: second }]);
    // The decision about one user is not that about another.
    expect(await status('two')).toBe(after);
    const deadline = performance.now() + 30_000;
    while ((await status('one')) !== after) {
      expect(performance.now()).toBeLessThan(deadline);
    }
  },
);

it('says which methods are allowed', async () => {
  const proxy = await context.start();
  const response = await proxy.fetch('/api-name/list', { method: 'DELETE' });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
  expect((await response.json()).error.name).toBe('MethodNotAllowedError');
});

describe('/_targets', () => {
  it('says how each target is', async () => {
    const proxy = await context.start();
    const response = await proxy.fetch('/_targets');
    expect(await response.json()).toEqual({
      items: [
        {
          endpoint: '/api-name',
          url: `${api.url}/v1`,
          weight: 1,
          backup: false,
          healthy: true,
          since: expect.any(String),
        },
      ],
    });
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
});
