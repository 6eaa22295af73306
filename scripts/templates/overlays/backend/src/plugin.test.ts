import {
  mockCredentials,
  mockServices,
  registerMswTestHooks,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { http, HttpResponse, passthrough } from 'msw';
import { setupServer } from 'msw/node';
import request from 'supertest';
import { frobsAggregatorPlugin } from './plugin';

const baseUrl = 'https://api.test/v1';

describe('frobsAggregatorPlugin', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  // The requests of these tests to the backend.
  beforeEach(() => server.use(http.all(/127\.0\.0\.1/, () => passthrough())));

  async function start() {
    const backend = await startTestBackend({
      features: [
        frobsAggregatorPlugin,
        mockServices.httpAuth.factory({
          defaultCredentials: mockCredentials.none(),
        }),
        mockServices.rootConfig.factory({
          data: {
            frobsAggregator: {
              baseUrl,
              apiKey: 'hush',
              resilience: { retries: 0 },
            },
          },
        }),
      ],
    });
    return () => request(backend.server).get('/api/frobs-aggregator/items');
  }
  const user = mockCredentials.user.header();

  it('answers with the list, read once and with the key', async () => {
    const keys: unknown[] = [];
    server.use(
      http.get(baseUrl, ({ request: { headers } }) => {
        keys.push(headers.get('x-frobs-key'));
        return HttpResponse.json({ results: [{ id: 1 }, { id: 2 }] });
      }),
    );
    const get = await start();
    for (let i = 0; i < 2; i += 1) {
      const { body } = await get().set('authorization', user).expect(200);
      expect(body).toMatchObject({
        items: [{ id: 1 }, { id: 2 }],
        state: 'fresh',
      });
    }
    expect(keys).toEqual(['hush']);
  });

  it('answers nobody who is not signed in', async () => {
    const get = await start();
    const { status } = await get();
    expect(status).toBe(401);
  });

  it.each([
    ['fails', () => new HttpResponse(null, { status: 500 }), 'answered 500'],
    ['has no list', () => HttpResponse.json({ total: 0 }), 'expected array'],
  ])('says which request failed where FrobsCo %s', async (_, answer, why) => {
    server.use(http.get(baseUrl, answer));
    const get = await start();
    const { body } = await get().set('authorization', user).expect(503);
    expect(body.error.message).toContain(baseUrl);
    expect(body.error.message).toContain(why);
  });
});
