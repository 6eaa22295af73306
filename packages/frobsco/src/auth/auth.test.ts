import { createHash, randomBytes } from 'node:crypto';
import { control, useFrobsco, waitUntil } from '../__testUtils__/mock.ts';
import { Browser } from '../__testUtils__/browser.ts';
import { DEMO_API_KEY } from './authSettings.ts';

const frobsco = useFrobsco();

async function list(headers: Record<string, string> = {}) {
  const response = await fetch(`${frobsco.urls.api}/v1/list`, { headers });
  const challenge = response.headers.get('www-authenticate');
  return { status: response.status, challenge };
}
const withToken = (value: string) => list({ authorization: `Bearer ${value}` });

async function token(form: Record<string, string>, secret = '') {
  const { client_id: id, ...rest } = form;
  const response = await fetch(`${frobsco.urls.auth}/token`, {
    method: 'POST',
    body: new URLSearchParams(secret ? rest : form),
    headers: secret
      ? { authorization: `Basic ${btoa(`${id}:${secret}`)}` }
      : {},
  });
  return { status: response.status, ...(await response.json()) };
}

const serviceToken = (scope = 'frobs.read', secret = 'frobs-backend-secret') =>
  token(
    { client_id: 'frobs-backend', grant_type: 'client_credentials', scope },
    secret,
  );

/** The code flow of a client in the browser, up to the code or the error. */
async function authorize(input: { password?: string; consent?: boolean } = {}) {
  const { password = 'frobs', consent = true } = input;
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = 'http://localhost:3000/back';
  const url = new URL(`${frobsco.urls.auth}/auth`);
  url.search = new URLSearchParams({
    client_id: 'frobs-browser',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile frobs.read',
    state: 'some-state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();

  const browser = new Browser();
  const login = await browser.open(url.href);
  expect(login.text).toContain('Sign in to FrobsCo');
  const page = await browser.submit(login, '/login', { user: 'ada', password });
  if (!page.text.includes('Allow access?')) {
    return { page };
  }
  const action = consent ? '/consent' : '/abort';
  const { location } = await browser.submit(page, action, {});
  return { params: new URL(location!).searchParams, verifier, redirectUri };
}

async function userToken() {
  const { params, verifier, redirectUri } = await authorize();
  return token({
    client_id: 'frobs-browser',
    grant_type: 'authorization_code',
    code: params!.get('code')!,
    redirect_uri: redirectUri!,
    code_verifier: verifier!,
  });
}

it('requires no credentials at first', async () => {
  expect((await list()).status).toBe(200);
});

describe('in the mode api-key', () => {
  beforeEach(() => control(frobsco, 'POST', '/presets/api-key'));

  it('accepts the key', async () => {
    expect((await list({ 'x-frobs-key': DEMO_API_KEY })).status).toBe(200);
  });

  it('can use another key, and does not reveal it', async () => {
    const settings = { mode: 'api-key', apiKey: 'another' };
    const { json } = await control(frobsco, 'PUT', '/auth', settings);
    expect(JSON.stringify(json)).not.toContain('another');
    expect((await list({ 'x-frobs-key': 'another' })).status).toBe(200);
    expect((await list({ 'x-frobs-key': DEMO_API_KEY })).status).toBe(401);
  });

  it('refuses a missing and a wrong key, each with a challenge', async () => {
    expect(await list()).toEqual({
      status: 401,
      challenge: 'FrobsKey realm="FrobsCo"',
    });
    expect(await list({ 'x-frobs-key': 'wrong' })).toEqual({
      status: 401,
      challenge: 'FrobsKey realm="FrobsCo", error="invalid_key"',
    });
  });

  it('needs no key for health and documents, and sends CORS headers with a 401', async () => {
    const paths = ['/v1/health', '/v1/openapi.json'];
    const responses = await Promise.all(
      paths.map(path => fetch(frobsco.urls.api + path)),
    );
    expect(responses.map(({ status }) => status)).toEqual([200, 200]);
    const { headers } = await fetch(`${frobsco.urls.api}/v1/list`);
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('in the mode client-credentials', () => {
  beforeEach(() => control(frobsco, 'POST', '/presets/client-credentials'));

  it('accepts the token', async () => {
    const { access_token, expires_in } = await serviceToken();
    expect(expires_in).toBe(30);
    expect((await withToken(access_token)).status).toBe(200);
  });

  it('issues no token for a wrong secret', async () => {
    expect(await serviceToken('frobs.read', 'wrong')).toMatchObject({
      status: 401,
      error: 'invalid_client',
    });
  });

  it('lets a client have two secrets, and does not reveal them', async () => {
    const statuses = () =>
      Promise.all(
        ['frobs-backend-secret', 'a-new-secret'].map(
          async secret => (await serviceToken('frobs.read', secret)).status,
        ),
      );
    const set = (...secrets: string[]) =>
      control(frobsco, 'PUT', '/auth', {
        mode: 'client-credentials',
        clientSecrets: { 'frobs-backend': secrets },
      });
    const { json } = await set('frobs-backend-secret', 'a-new-secret');
    expect(JSON.stringify(json)).not.toContain('secret');
    expect(await statuses()).toEqual([200, 200]);
    await set('a-new-secret');
    expect(await statuses()).toEqual([401, 200]);
  });

  it('refuses tokens that are missing, wrong, without the scope or expired', async () => {
    expect(await list()).toEqual({
      status: 401,
      challenge: 'Bearer realm="FrobsCo"',
    });
    expect(await withToken('wrong')).toEqual({
      status: 401,
      challenge: expect.stringContaining('error="invalid_token"'),
    });
    const narrow = await serviceToken('');
    expect(await withToken(narrow.access_token)).toEqual({
      status: 403,
      challenge: expect.stringContaining('scope="frobs.read"'),
    });
    await control(frobsco, 'PUT', '/auth', {
      mode: 'client-credentials',
      tokenSeconds: 1,
    });
    const short = await serviceToken();
    expect(short.expires_in).toBe(1);
    await waitUntil(
      async () => (await withToken(short.access_token)).status === 401,
    );
  });
});

describe('in the mode user-oauth', () => {
  beforeEach(() => control(frobsco, 'POST', '/presets/user-oauth'));

  it('accepts the token of a user who signed in and consented', async () => {
    const { access_token, id_token } = await userToken();
    expect(id_token.split('.')).toHaveLength(3);
    expect((await withToken(access_token)).status).toBe(200);
    const me = await fetch(`${frobsco.urls.auth}/me`, {
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect(await me.json()).toEqual({ sub: 'ada', name: 'Ada' });
  });

  it('refuses the token of a service', async () => {
    const { access_token } = await serviceToken();
    expect((await withToken(access_token)).status).toBe(403);
  });

  it('shows the form again after a wrong password', async () => {
    const { page } = await authorize({ password: 'wrong' });
    expect(page!.status).toBe(401);
    expect(page!.text).toContain('role="alert"');
  });

  it('tells the client when the user refuses', async () => {
    const { params } = await authorize({ consent: false });
    expect(Object.fromEntries(params!)).toMatchObject({
      error: 'access_denied',
      state: 'some-state',
    });
  });

  it('requires PKCE', async () => {
    const { params, redirectUri } = await authorize();
    const response = await token({
      client_id: 'frobs-browser',
      grant_type: 'authorization_code',
      code: params!.get('code')!,
      redirect_uri: redirectUri!,
      code_verifier: randomBytes(32).toString('base64url'),
    });
    expect(response).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  it('redirects to this machine only', async () => {
    const url = new URL(`${frobsco.urls.auth}/auth`);
    url.search = new URLSearchParams({
      client_id: 'frobs-browser',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'https://evil.example/back',
    }).toString();
    const response = await fetch(url, { redirect: 'manual' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('redirect_uri');
  });
});
