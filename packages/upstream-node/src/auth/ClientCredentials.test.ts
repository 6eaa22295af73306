import { text } from 'node:stream/consumers';
import { createOptions } from '../__testUtils__/createOptions';
import { useTestServer } from '../testUtils';
import { UpstreamClient } from '../UpstreamClient';
import { ClientCredentials } from './ClientCredentials';

const CHALLENGE = 'Bearer realm="api"';

const login = useTestServer();
const api = useTestServer();
let tokens: number;
let lifetime: unknown;

beforeEach(() => {
  tokens = 0;
  lifetime = 60;
  login.answer = async (request, response) => {
    const isClient =
      request.headers.authorization === `Basic ${btoa('me:hush')}` &&
      (await text(request)) === 'grant_type=client_credentials&scope=read';
    tokens += 1;
    const token = { access_token: `t${tokens}`, expires_in: lifetime };
    response.writeHead(isClient ? 200 : 400).end(JSON.stringify(token));
  };
});
afterEach(() => jest.restoreAllMocks());

const createAuth = () =>
  new ClientCredentials({
    tokenUrl: `${login.url}/token`,
    clientId: 'me',
    clientSecret: 'hush',
    scope: 'read',
  });

it('sends no token before one is asked for', () => {
  expect(createAuth().headers()).toEqual({});
});

it('gets one token for all requests that were refused', async () => {
  const auth = createAuth();
  const renewed = await Promise.all(
    Array.from({ length: 50 }, () => auth.renew(CHALLENGE, {})),
  );
  expect(new Set(renewed.map(headers => headers?.authorization))).toEqual(
    new Set(['Bearer t1']),
  );
  expect(tokens).toBe(1);
});

it('takes the token that another request got in the meantime', async () => {
  const now = jest.spyOn(performance, 'now').mockReturnValue(0);
  const auth = createAuth();
  const sent = await auth.renew(CHALLENGE, {});
  await expect(auth.renew(CHALLENGE, {})).resolves.toEqual(sent);
  expect(tokens).toBe(1);
  now.mockReturnValue(5_000);
  await auth.renew(CHALLENGE, sent!);
  expect(tokens).toBe(2);
});

it('pauses if the API refuses a new token', async () => {
  const auth = createAuth();
  const sent = await auth.renew(CHALLENGE, {});
  await expect(auth.renew(CHALLENGE, sent!)).resolves.toBeUndefined();
  expect(tokens).toBe(1);
});

it('pauses if there is no token', async () => {
  login.answer = (_request, response) => response.writeHead(400).end();
  login.requests = [];
  const auth = createAuth();
  await expect(auth.renew(CHALLENGE, {})).rejects.toThrow('error, 400');
  await expect(auth.renew(CHALLENGE, {})).rejects.toThrow('error, 400');
  expect(login.requests).toHaveLength(1);
});

it('reuses a token of a short life for half of it', async () => {
  lifetime = 2;
  const now = jest.spyOn(performance, 'now').mockReturnValue(0);
  const auth = createAuth();
  await auth.renew(CHALLENGE, {});
  now.mockReturnValue(1_000);
  expect(auth.headers()).toEqual({ authorization: 'Bearer t1' });
  now.mockReturnValue(1_001);
  await expect(auth.renew(CHALLENGE, auth.headers())).resolves.toEqual({
    authorization: 'Bearer t2',
  });
});

it('sends no secret to where the token URL redirects', async () => {
  api.requests = [];
  login.answer = (_request, response) =>
    response.writeHead(307, { location: `${api.url}/token` }).end();
  await expect(createAuth().renew(CHALLENGE, {})).rejects.toMatchObject({
    code: 'redirect',
    logMessage: expect.stringContaining(`another origin, ${api.url},`),
  });
  expect(api.requests).toEqual([]);
});

it.each([[60], ['60'], [undefined], [null], ['soon']])(
  'does not send a token that is about to end: expires_in %j',
  async expiresIn => {
    lifetime = expiresIn;
    const seconds = Number(expiresIn) || 300;
    const start = performance.now();
    const now = jest.spyOn(performance, 'now').mockReturnValue(start);
    const auth = createAuth();
    const sent = await auth.renew(CHALLENGE, {});
    now.mockReturnValue(start + (seconds - 5) * 1_000);
    expect(auth.headers()).toEqual(sent);
    now.mockReturnValue(start + (seconds - 5) * 1_000 + 1);
    expect(auth.headers()).toEqual({});
  },
);

it.each([['ApiKey'], [undefined]])(
  'gives up on the challenge %s',
  async challenge => {
    await expect(createAuth().renew(challenge, {})).resolves.toBeUndefined();
    expect(tokens).toBe(0);
  },
);

it('repeats a request that was refused, once', async () => {
  api.answer = ({ headers: { authorization } }, response) => {
    response
      .writeHead(authorization === 'Bearer t1' ? 200 : 401, {
        'www-authenticate': CHALLENGE,
      })
      .end();
  };
  const client = new UpstreamClient({
    ...createOptions([api.url]),
    auth: createAuth(),
  });
  const status = async () => {
    const { body, statusCode } = await client.request({ path: '/' });
    body.resume();
    return statusCode;
  };
  expect(await status()).toBe(200);
  expect(await status()).toBe(200);
  expect(api.requests).toHaveLength(3);

  api.answer = (_request, response) =>
    response.writeHead(401, { 'www-authenticate': CHALLENGE }).end();
  expect(await status()).toBe(401);
  expect(api.requests).toHaveLength(4);
});

it('gets a token before a request that needs one', async () => {
  const sent: Array<string | undefined> = [];
  api.answer = ({ headers }, response) => {
    sent.push(headers.authorization);
    response.end();
  };
  const client = new UpstreamClient({
    ...createOptions([api.url]),
    auth: createAuth(),
  });
  for (const path of ['/', '/again']) {
    const { body } = await client.request({ path, needsToken: true });
    body.resume();
  }
  expect(sent).toEqual(['Bearer t1', 'Bearer t1']);
});

it('does not blame the API if there is no token', async () => {
  api.answer = (_request, response) =>
    response.writeHead(401, { 'www-authenticate': CHALLENGE }).end();
  login.answer = (_request, response) => response.writeHead(403).end();
  const client = new UpstreamClient({
    ...createOptions([api.url]),
    auth: createAuth(),
  });
  await expect(client.request({ path: '/' })).rejects.toMatchObject({
    code: 'no-token',
    logMessage: `GET ${api.url}/ needs a token, and there is none: POST ${login.url}/token answered 403`,
  });
});
