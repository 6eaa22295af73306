import { ConfigReader } from '@backstage/config';
import { SessionState } from '@backstage/core-plugin-api';
import { MockFetchApi, registerMswTestHooks } from '@backstage/test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { FrobsDirectClient } from './FrobsDirectClient';

const url = 'http://frobsco.test/v1/list';
const challenge = { 'www-authenticate': 'Bearer realm="FrobsCo"' };
const frobsCoConfig = {
  baseUrl: 'http://frobsco.test/v1',
  authProvider: 'frobsco',
};

describe('FrobsDirectClient with an auth provider', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  /** FrobsCo takes one token; what it was sent is returned. */
  function frobsCoTakes(token: string, headers: HeadersInit = challenge) {
    const sent: (string | null)[] = [];
    server.use(
      http.get(url, ({ request }) => {
        const authorization = request.headers.get('authorization');
        sent.push(authorization);
        return authorization === `Bearer ${token}`
          ? HttpResponse.json([])
          : HttpResponse.text('who are you?', { status: 401, headers });
      }),
    );
    return sent;
  }

  function createAuth(options: { session?: boolean } = {}) {
    const state = options.session
      ? SessionState.SignedIn
      : SessionState.SignedOut;
    return {
      getAccessToken: jest.fn(async () => 'new-token'),
      signIn: jest.fn(),
      signOut: jest.fn(async () => {}),
      sessionState$: () => ({
        subscribe: (next: (value: SessionState) => void) => next(state),
      }),
    };
  }

  const createClient = (
    frobsAuth: ReturnType<typeof createAuth>,
    frobsDirect: object = frobsCoConfig,
  ) =>
    new FrobsDirectClient({
      configApi: new ConfigReader({ frobsDirect: { ...frobsDirect } }),
      fetchApi: new MockFetchApi(),
      frobsAuth: frobsAuth as any,
    });

  it('asks the user for a token once FrobsCo asks for one', async () => {
    const sent = frobsCoTakes('new-token');
    const auth = createAuth();
    await expect(createClient(auth).listFrobs()).resolves.toEqual([]);
    expect(sent).toEqual([null, 'Bearer new-token']);
    expect(auth.getAccessToken).toHaveBeenCalledWith('frobs.read');
  });

  it('asks nobody where FrobsCo does not', async () => {
    server.use(http.get(url, () => HttpResponse.json([])));
    const auth = createAuth();
    await createClient(auth).listFrobs();
    expect(auth.getAccessToken).not.toHaveBeenCalled();
  });

  it('sends the token of a session that exists', async () => {
    const sent = frobsCoTakes('session-token');
    const auth = createAuth({ session: true });
    auth.getAccessToken.mockResolvedValue('session-token');
    await createClient(auth).listFrobs();
    expect(sent).toEqual(['Bearer session-token']);
  });

  it('ends a session whose token FrobsCo does not take', async () => {
    const sent = frobsCoTakes('new-token');
    const auth = createAuth({ session: true });
    auth.getAccessToken.mockResolvedValueOnce('old-token');
    await expect(createClient(auth).listFrobs()).resolves.toEqual([]);
    expect(sent).toEqual(['Bearer old-token', 'Bearer new-token']);
    expect(auth.signOut).toHaveBeenCalled();
  });

  it('tries no more than once again', async () => {
    const sent = frobsCoTakes('another');
    const client = createClient(createAuth());
    await expect(client.listFrobs()).rejects.toMatchObject({ status: 401 });
    expect(sent).toHaveLength(2);
  });

  it("lets the user's no stand", async () => {
    frobsCoTakes('new-token');
    const auth = createAuth();
    auth.getAccessToken.mockRejectedValue(new Error('rejected by user'));
    await expect(createClient(auth).listFrobs()).rejects.toMatchObject({
      message: `GET ${url} answered 401 Unauthorized: who are you?`,
    });
  });

  it.each([
    ['another kind of key', frobsCoConfig, { 'www-authenticate': 'FrobsKey' }],
    ['nothing that it names', frobsCoConfig, {}],
    [
      'a token, but the config names no provider',
      { ...frobsCoConfig, authProvider: undefined },
      challenge,
    ],
  ])('asks nobody where FrobsCo wants %s', async (_, config, headers) => {
    frobsCoTakes('new-token', headers as HeadersInit);
    const auth = createAuth({ session: true });
    const client = createClient(auth, config);
    auth.getAccessToken.mockResolvedValue('');
    await expect(client.listFrobs()).rejects.toMatchObject({ status: 401 });
    expect(auth.getAccessToken).not.toHaveBeenCalledWith('frobs.read');
    expect(auth.signOut).not.toHaveBeenCalled();
  });

  it('does not ask for somebody who has left', async () => {
    const sent = frobsCoTakes('new-token');
    const stop = new AbortController();
    const auth = createAuth();
    auth.getAccessToken.mockImplementation(async () => {
      stop.abort(new Error('left the page'));
      return 'new-token';
    });
    const frobs = createClient(auth).listFrobs({ signal: stop.signal });
    await expect(frobs).rejects.toThrow('left the page');
    expect(sent).toEqual([null]);
  });
});
