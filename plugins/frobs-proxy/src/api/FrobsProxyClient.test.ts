import { ConfigReader } from '@backstage/config';
import { MockFetchApi, registerMswTestHooks } from '@backstage/test-utils';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { FrobsProxyClient } from './FrobsProxyClient';

const url = 'http://backstage.test/api/proxy/frobs/list';
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

const createClient = (config = {}) =>
  new FrobsProxyClient({
    configApi: new ConfigReader({ frobsProxy: config }),
    discoveryApi: {
      getBaseUrl: async id => `http://backstage.test/api/${id}`,
    },
    fetchApi: new MockFetchApi(),
  });

describe('FrobsProxyClient', () => {
  it('calls the proxy', async () => {
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

  it('calls the proxy at the path that the config names', async () => {
    const other = 'http://backstage.test/api/proxy/frobs-two/list';
    server.use(http.get(other, () => HttpResponse.json([frob])));
    const client = createClient({ proxyPath: '/frobs-two' });
    await expect(client.listFrobs()).resolves.toEqual([frob]);
  });
});
