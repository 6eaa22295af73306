import { ConfigReader } from '@backstage/config';
import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { lateOidcAuthenticator } from './frobscoProvider';

const issuer = 'http://login.frobsco.test';
const complete = {
  metadataUrl: `${issuer}/.well-known/openid-configuration`,
  clientId: 'backstage',
  clientSecret: 'a-secret',
};

describe('lateOidcAuthenticator', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const initialize = (config: object) =>
    lateOidcAuthenticator.initialize({
      callbackUrl: 'http://backstage.test/api/auth/frobsco/handler/frame',
      config: new ConfigReader({ ...config }),
    });

  const start = (provider: ReturnType<typeof initialize>) =>
    lateOidcAuthenticator.start(
      {
        req: { method: 'GET', url: '/', query: {}, session: {} } as any,
        scope: 'openid',
        state: 'some-state',
      },
      provider,
    );

  it('signs in after the provider was down', async () => {
    server.use(
      http.get(complete.metadataUrl, () => HttpResponse.error(), {
        once: true,
      }),
      http.get(complete.metadataUrl, () =>
        HttpResponse.json({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
        }),
      ),
    );
    const provider = initialize(complete);
    await expect(start(provider)).rejects.toThrow();

    const { url } = await start(provider);
    const { origin, searchParams } = new URL(url);
    expect(origin).toBe(issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      client_id: 'backstage',
      state: 'some-state',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(url).not.toContain('a-secret');
  });

  it.each(Object.keys(complete))('fails the start without %s', key => {
    expect(() => initialize({ ...complete, [key]: undefined })).toThrow(
      `Missing required config value at '${key}'`,
    );
  });
});
