import { ConfigReader } from '@backstage/config';
import { MockFetchApi, registerMswTestHooks } from '@backstage/test-utils';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { FrobsClient } from './FrobsClient';

const baseUrl = 'http://backstage.test/api/frobs-aggregator';
const url = `${baseUrl}/summary`;
const thunk = {
  targetWeight: 5,
  setBy: 'user:default/guest',
  setAt: '2026-01-01T00:00:00.000Z',
};
const summary = {
  count: 0,
  countByStatus: { active: 0, degraded: 0, retired: 0 },
  flerps: { count: 0, total: 0, mean: null },
  heaviest: [],
  thunk,
  countOverTarget: 0,
  computedAt: '2026-01-01T00:00:00.000Z',
  computedFrom: [],
};

describe('FrobsClient', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const createClient = () =>
    new FrobsClient({
      configApi: new ConfigReader({ frobsAggregator: { timeout: '200ms' } }),
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
        return search === '?limit=5&offset=10'
          ? HttpResponse.json(page)
          : new HttpResponse(search, { status: 400 });
      }),
    );
    await expect(
      createClient().listFrobs({ limit: 5, offset: 10 }),
    ).resolves.toEqual(page);
  });

  it('sets the thunk', async () => {
    server.use(
      http.put(`${baseUrl}/thunk`, async ({ request }) =>
        HttpResponse.json({ ...thunk, ...((await request.json()) as object) }),
      ),
    );
    await expect(createClient().setThunk({ targetWeight: 9 })).resolves.toEqual(
      { ...thunk, targetWeight: 9 },
    );
  });

  it.each([
    [
      'network',
      'no answer',
      () => HttpResponse.error(),
      `GET ${url} got no answer`,
    ],
    [
      'timeout',
      'a late answer',
      () => delay('infinite'),
      `GET ${url} took over 0.2 s`,
    ],
    [
      'status',
      'an error',
      () =>
        HttpResponse.json(
          {
            error: { name: 'ServiceUnavailableError', message: 'no flerps' },
            response: { statusCode: 503 },
          },
          { status: 503 },
        ),
      `GET ${url} answered 503 Service Unavailable: no flerps`,
    ],
    [
      'shape',
      'another shape',
      () => HttpResponse.json({ ...summary, count: 'many' }),
      `GET ${url} answered with an unexpected shape at count: Invalid input: expected number, received string`,
    ],
    [
      'shape',
      'no JSON',
      () => HttpResponse.text('<html>'),
      `GET ${url} answered with something that is not JSON`,
    ],
  ])(
    'says which request failed and why: %s, %s',
    async (failure, _, answer, message) => {
      server.use(http.get(url, answer as () => HttpResponse<any>));
      await expect(createClient().getSummary()).rejects.toMatchObject({
        failure,
        message,
      });
    },
  );
});
