import { ConfigReader } from '@backstage/config';
import { MockFetchApi, registerMswTestHooks } from '@backstage/test-utils';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { FrobsDirectClient } from './FrobsDirectClient';

const url = 'http://frobsco.test/v1/list';
const frob = {
  id: 'frob-001',
  name: 'Sprocket',
  owner: 'team-a',
  status: 'active',
  weight: 12,
  createdAt: '2026-01-01T00:00:00.000Z',
};

const server = setupServer();
registerMswTestHooks(server);

const createClient = (config = {}, getAccessToken?: jest.Mock) =>
  new FrobsDirectClient({
    configApi: new ConfigReader({
      frobsDirect: { baseUrl: 'http://frobsco.test/v1', ...config },
    }),
    fetchApi: new MockFetchApi(),
    auth: getAccessToken && { getAccessToken },
  });

describe('FrobsDirectClient', () => {
  it('calls FrobsCo itself', async () => {
    server.use(http.get(url, () => HttpResponse.json([frob])));
    await expect(createClient().listFrobs()).resolves.toEqual([frob]);
  });

  it('stops when its signal is aborted', async () => {
    server.use(http.get(url, () => delay('infinite')));
    const controller = new AbortController();
    const frobs = createClient().listFrobs(controller);
    controller.abort(new Error('left the page'));
    await expect(frobs).rejects.toThrow('left the page');
  });

  it.each([
    ['TypeError', () => HttpResponse.error()],
    ['TimeoutError', () => delay('infinite')],
    ['ResponseError', () => new HttpResponse('out', { status: 503 })],
    ['ZodError', () => HttpResponse.json([{ ...frob, weight: '12 g' }])],
    ['SyntaxError', () => HttpResponse.text('<html>')],
  ])('throws a %s', async (name, respond) => {
    server.use(http.get(url, respond as () => HttpResponse<any>));
    const config = name === 'TimeoutError' ? { timeout: '100ms' } : {};
    const frobs = createClient(config).listFrobs();
    await expect(frobs).rejects.toMatchObject({ name });
  });
});

describe('FrobsDirectClient with an auth provider', () => {
  const challenge = { 'www-authenticate': 'Bearer realm="FrobsCo"' };
  const config = { authProvider: 'frobsco' };

  /** FrobsCo accepts the token "new". Returns the authorization of each request. */
  function acceptNew(headers: HeadersInit = challenge) {
    const sent: (string | null)[] = [];
    server.use(
      http.get(url, ({ request }) => {
        sent.push(request.headers.get('authorization'));
        return sent.at(-1) === 'Bearer new'
          ? HttpResponse.json([])
          : new HttpResponse('no', { status: 401, headers });
      }),
    );
    return sent;
  }

  it('asks for a token once FrobsCo asks for one, and sends it from then on', async () => {
    const sent = acceptNew();
    const getAccessToken = jest.fn().mockResolvedValue('new');
    const client = createClient(config, getAccessToken);
    await client.listFrobs();
    await client.listFrobs();
    expect(sent).toEqual([null, 'Bearer new', 'Bearer new']);
    expect(getAccessToken.mock.calls).toEqual([
      ['frobs.read'],
      ['frobs.read', { optional: true }],
    ]);
  });

  it.each([
    ['FrobsCo asks for a key', config, { 'www-authenticate': 'FrobsKey' }],
    ['FrobsCo asks for nothing', config, {}],
    ['the config names no provider', {}, challenge],
  ])('asks for no token if %s', async (_, change, headers) => {
    acceptNew(headers as HeadersInit);
    const getAccessToken = jest.fn();
    const frobs = createClient(change, getAccessToken).listFrobs();
    await expect(frobs).rejects.toThrow('401');
    expect(getAccessToken).not.toHaveBeenCalled();
  });
});
