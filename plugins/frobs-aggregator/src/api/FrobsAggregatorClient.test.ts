import { ConfigReader } from '@backstage/config';
import { MockFetchApi, registerMswTestHooks } from '@backstage/test-utils';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createSampleApi, createSummary } from '../../dev/sampleApi';
import { FrobsAggregatorClient } from './FrobsAggregatorClient';

const baseUrl = 'http://backstage.test/api/frobs-aggregator';
const url = `${baseUrl}/summary`;
const thunk = {
  version: 1,
  targetWeight: 5,
  setBy: 'user:default/guest',
  setAt: '2026-01-01T00:00:00.000Z',
};
const summary = createSummary(thunk);

describe('FrobsAggregatorClient', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const createClient = (config = {}) =>
    new FrobsAggregatorClient({
      configApi: new ConfigReader({ frobsAggregator: config }),
      discoveryApi: {
        getBaseUrl: async pluginId => `http://backstage.test/api/${pluginId}`,
      },
      fetchApi: new MockFetchApi(),
    });

  it('asks the backend plugin for the summary', async () => {
    server.use(http.get(url, () => HttpResponse.json(summary)));
    await expect(createClient().getSummary()).resolves.toEqual(summary);
  });

  it('asks the backend plugin for a page', async () => {
    const page = { items: [], totalItems: 7 };
    server.use(
      http.get(`${baseUrl}/frobs`, ({ request }) => {
        const { search } = new URL(request.url);
        return search === '?limit=5&offset=10&q=cog&status=active'
          ? HttpResponse.json(page)
          : new HttpResponse(search, { status: 400 });
      }),
    );
    const filter = { q: 'cog', status: 'active' } as const;
    await expect(
      createClient().listFrobs({ limit: 5, offset: 10, ...filter }),
    ).resolves.toEqual(page);
  });

  it('asks for a frob with its score', async () => {
    const { score, ...frob } = await createSampleApi().getFrob('frob/1');
    const scores = { items: [{ frobId: 'frob/1', score }], missing: [] };
    server.use(
      http.get(`${baseUrl}/frobs/frob%2F1`, () => HttpResponse.json(frob)),
      http.post(`${baseUrl}/frobs/scores`, () => HttpResponse.json(scores)),
    );
    await expect(createClient().getFrob('frob/1')).resolves.toEqual({
      ...frob,
      score,
    });
  });

  it('sets the thunk', async () => {
    server.use(
      http.put(`${baseUrl}/thunk`, async ({ request }) =>
        request.headers.get('if-match') === '"1"'
          ? HttpResponse.json({ ...thunk, ...Object(await request.json()) })
          : new HttpResponse(null, { status: 412 }),
      ),
    );
    await expect(
      createClient().setThunk({ targetWeight: 9 }, 1),
    ).resolves.toEqual({ ...thunk, targetWeight: 9 });
  });

  it.each([
    ['TypeError', () => HttpResponse.error()],
    ['TimeoutError', () => delay('infinite')],
    ['ResponseError', () => new HttpResponse('out', { status: 503 })],
    ['ZodError', () => HttpResponse.json({ ...summary, thunk: 5 })],
    ['SyntaxError', () => HttpResponse.text('<html>')],
  ])('throws a %s', async (name, respond) => {
    server.use(http.get(url, respond as () => HttpResponse<any>));
    const config = name === 'TimeoutError' ? { timeout: '100ms' } : {};
    const failed = createClient(config).getSummary();
    await expect(failed).rejects.toMatchObject({ name });
  });
});
