import type { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import { AuthenticationError } from '@backstage/errors';
import httpAuth from './httpAuth';

/** A token's text says what it is. */
function credentialsOf(token: string) {
  const { user, service } = mockCredentials;
  const seconds = token === 'short' ? 10 : 3_600;
  const expiresAt = new Date(Date.now() + seconds * 1_000);
  const principal = { ...user(`user:default/${token}`).principal };
  switch (token) {
    case 'refused':
      throw new AuthenticationError('Illegal token');
    case 'plugin':
      return { ...service('plugin:frobs-aggregator'), expiresAt };
    case 'plugin-for-user':
      return {
        ...{ ...user(), expiresAt },
        principal: { ...principal, actor: service('plugin:catalog').principal },
      };
    default:
      return { ...user(), principal, expiresAt };
  }
}

describe('the authentication of requests', () => {
  const authenticate = jest.fn(async (token: string, _options?: object) =>
    credentialsOf(token),
  );
  let service: HttpAuthService;

  beforeEach(async () => {
    jest.useFakeTimers();
    authenticate.mockClear();
    const { isPrincipal } = mockServices.auth();
    const auth = mockServices.auth.mock({ authenticate, isPrincipal });
    service = await ServiceFactoryTester.from(httpAuth, {
      dependencies: [auth.factory, mockServices.discovery.factory()],
    }).getSubject();
  });

  afterEach(() => jest.useRealTimers());

  const send = (
    token: string,
    options: Parameters<HttpAuthService['credentials']>[1] = {},
  ) => {
    const headers = { authorization: `Bearer ${token}` };
    return service.credentials({ headers } as any, options);
  };

  it("verifies each user's token once a minute", async () => {
    for (const token of ['ada', 'bob', 'ada', 'bob']) {
      const { principal } = await send(token, { allow: ['user'] });
      expect(principal).toMatchObject({
        userEntityRef: `user:default/${token}`,
      });
    }
    expect(authenticate.mock.calls).toEqual([['ada'], ['bob']]);

    jest.advanceTimersByTime(61_000);
    await send('ada');
    expect(authenticate).toHaveBeenCalledTimes(3);
  });

  it('does not accept a token that has expired', async () => {
    await send('short');
    jest.advanceTimersByTime(10_000);
    authenticate.mockRejectedValueOnce(new AuthenticationError('Expired'));
    await expect(send('short')).rejects.toThrow('Expired');
  });

  it.each([
    ['is refused', 'refused', {}],
    ['is of a plugin', 'plugin', {}],
    ['a plugin sends for a user', 'plugin-for-user', {}],
    ['may be limited', 'ada', { allowLimitedAccess: true }],
  ])('verifies a token each time that %s', async (_, token, options) => {
    await send(token, options).catch(() => {});
    await send(token, options).catch(() => {});
    expect(authenticate).toHaveBeenCalledTimes(2);
  });

  it('does not take a token for valid because a cookie may have it', async () => {
    await send('ada', { allowLimitedAccess: true });
    authenticate.mockRejectedValueOnce(new AuthenticationError('Limited'));
    await expect(send('ada')).rejects.toThrow('Limited');
  });
});
