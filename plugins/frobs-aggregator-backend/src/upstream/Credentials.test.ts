import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { Credentials } from './Credentials';
import { UpstreamError } from './UpstreamError';

const oauth = {
  tokenUrl: 'https://login.example.com/token',
  clientId: 'me',
  clientSecret: 'hush',
};

const refused = new UpstreamError('GET x answered 401', {
  transient: false,
  status: 401,
  challenge: 'Bearer realm="FrobsCo"',
});

describe('Credentials', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  let tokens: number;
  afterEach(() => jest.restoreAllMocks());

  beforeEach(() => {
    tokens = 0;
    server.use(
      http.post(oauth.tokenUrl, async ({ request }) => {
        tokens += 1;
        const { grant_type } = Object.fromEntries(await request.formData());
        const isClient =
          request.headers.get('authorization') === `Basic ${btoa('me:hush')}`;
        return isClient && grant_type === 'client_credentials'
          ? HttpResponse.json({ access_token: `t${tokens}`, expires_in: 60 })
          : new HttpResponse(null, { status: 400 });
      }),
    );
  });

  it('sends the static key, and no token before one is asked for', () => {
    const credentials = new Credentials({ apiKey: 'key', oauth });
    expect(credentials.current()).toEqual({ 'x-frobs-key': 'key' });
    expect(new Credentials({}).current()).toEqual({});
  });

  it('gets one token for all who were refused', async () => {
    const credentials = new Credentials({ oauth });
    const renewed = await Promise.all(
      Array.from({ length: 50 }, () => credentials.renew(refused, {})),
    );
    expect(new Set(renewed.map(headers => headers?.authorization))).toEqual(
      new Set(['Bearer t1']),
    );
    expect(tokens).toBe(1);
    expect(credentials.current()).toEqual({ authorization: 'Bearer t1' });
  });

  it('takes the token that somebody else got in the meantime', async () => {
    const credentials = new Credentials({ oauth });
    const sent = await credentials.renew(refused, {});
    await expect(credentials.renew(refused, {})).resolves.toEqual(sent);
    expect(tokens).toBe(1);
    await credentials.renew(refused, sent!);
    expect(tokens).toBe(2);
  });

  it('does not send a token that is about to end', async () => {
    const start = Date.now();
    const now = jest.spyOn(Date, 'now').mockReturnValue(start);
    const credentials = new Credentials({ oauth });
    const sent = await credentials.renew(refused, {});
    // It is one for a minute.
    now.mockReturnValue(start + 55_000);
    expect(credentials.current()).toEqual(sent);
    now.mockReturnValue(start + 55_001);
    expect(credentials.current()).toEqual({});
  });

  it.each([
    ['another status', { status: 403, challenge: 'Bearer' }],
    ['a challenge for something else', { status: 401, challenge: 'FrobsKey' }],
    ['no challenge', { status: 401 }],
  ])('gives up on %s', async (_, options) => {
    const error = new UpstreamError('no', { transient: false, ...options });
    const credentials = new Credentials({ oauth });
    await expect(credentials.renew(error, {})).resolves.toBeUndefined();
    expect(tokens).toBe(0);
  });

  it('gives up without a client to sign in with', async () => {
    await expect(
      new Credentials({}).renew(refused, {}),
    ).resolves.toBeUndefined();
  });
});
