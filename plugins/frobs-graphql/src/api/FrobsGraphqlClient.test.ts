import { ConfigReader } from '@backstage/config';
import { MockFetchApi, registerMswTestHooks } from '@backstage/test-utils';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import persistedOperations from '../../persisted-operations.json';
import { FrobsGraphqlClient } from './FrobsGraphqlClient';

const url = 'http://backstage.test/api/graphql';
const thunk = {
  version: 2,
  targetWeight: 9,
  setBy: 'user:default/guest',
  setAt: '2026-01-01T00:00:00.000Z',
};
const summary = { frobSummary: { frobs: null, flerps: null, thunk } };
const frobError = {
  message: 'FrobsCo is down',
  path: ['frobSummary', 'frobs'],
  extensions: { code: 'SERVICE_UNAVAILABLE', requestId: 'req-1' },
};

describe('FrobsGraphqlClient', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const createClient = (config = {}) =>
    new FrobsGraphqlClient({
      configApi: new ConfigReader({ frobsGraphql: config }),
      discoveryApi: {
        getBaseUrl: async pluginId => `http://backstage.test/api/${pluginId}`,
      },
      fetchApi: new MockFetchApi(),
    });

  /** Lets the graph respond. Returns the bodies of the requests. */
  function respondWith(response: object) {
    const bodies: any[] = [];
    server.use(
      http.post(url, async ({ request }) => {
        bodies.push(await request.json());
        return HttpResponse.json(response);
      }),
    );
    return bodies;
  }

  it('asks for a page in one request', async () => {
    const data = {
      frobs: { items: [], total: 7, nextCursor: null },
      ...summary,
    };
    const bodies = respondWith({ data });
    const page = { first: 5, after: '10' };
    await expect(createClient().getPage(page)).resolves.toEqual({
      data,
      errors: [],
    });
    expect(bodies).toEqual([
      { query: expect.stringContaining('query FrobsPage('), variables: page },
    ]);
  });

  it('returns what arrived, and the errors of the rest', async () => {
    respondWith({ data: summary, errors: [frobError] });
    await expect(createClient().getSummary()).resolves.toEqual({
      data: summary,
      errors: [frobError],
    });
  });

  it('sets the thunk', async () => {
    const bodies = respondWith({ data: { setThunk: thunk } });
    await expect(
      createClient().setThunk({ targetWeight: 9 }, 1),
    ).resolves.toEqual(thunk);
    expect(bodies[0].variables).toEqual({ targetWeight: 9, version: 1 });
  });

  it('throws why the thunk was not set', async () => {
    const errors = [{ message: 'changed', extensions: { code: 'CONFLICT' } }];
    respondWith({ data: { setThunk: null }, errors });
    await expect(
      createClient().setThunk({ targetWeight: 9 }, 1),
    ).rejects.toMatchObject({ message: 'changed', code: 'CONFLICT', errors });
  });

  it('sends the hash of a persisted operation in production', async () => {
    const { NODE_ENV } = process.env;
    const bodies = respondWith({ data: summary });
    try {
      Object.assign(process.env, { NODE_ENV: 'production' });
      await createClient().getSummary();
    } finally {
      Object.assign(process.env, { NODE_ENV });
    }
    const { sha256Hash } = bodies[0].extensions.persistedQuery;
    const operations: Record<string, string> = persistedOperations;
    expect(operations[sha256Hash]).toContain('query FrobSummary');
    expect(bodies[0].query).toBeUndefined();
  });

  it('stops when its signal is aborted', async () => {
    server.use(http.post(url, () => delay('infinite')));
    const controller = new AbortController();
    const page = createClient().getPage({ first: 1 }, controller);
    controller.abort(new Error('left the page'));
    await expect(page).rejects.toThrow('left the page');
  });

  it.each([
    ['TypeError', () => HttpResponse.error()],
    ['TimeoutError', () => delay('infinite')],
    ['ResponseError', () => new HttpResponse('out', { status: 503 })],
    ['GraphqlError', () => HttpResponse.json({ errors: [frobError] })],
    ['GraphqlError', () => HttpResponse.json({})],
    ['ZodError', () => HttpResponse.json({ data: 5 })],
    ['SyntaxError', () => HttpResponse.text('<html>')],
  ])('throws a %s', async (name, respond) => {
    server.use(http.post(url, respond as () => HttpResponse<any>));
    const config = name === 'TimeoutError' ? { timeout: '100ms' } : {};
    const failed = createClient(config).getSummary();
    await expect(failed).rejects.toMatchObject({ name });
  });
});
