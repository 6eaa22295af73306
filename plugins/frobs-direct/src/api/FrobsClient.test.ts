import { ConfigReader } from '@backstage/config';
import { MockFetchApi, registerMswTestHooks } from '@backstage/test-utils';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { FrobsClient } from './FrobsClient';

const url = 'http://frobsco.test/v1/list';
const frob = {
  id: 'frob-001',
  name: 'Sprocket',
  owner: 'team-a',
  status: 'active',
  weight: 12,
  createdAt: '2026-01-01T00:00:00.000Z',
};

describe('FrobsClient', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const createClient = () =>
    new FrobsClient({
      configApi: new ConfigReader({
        frobsDirect: { baseUrl: 'http://frobsco.test/v1', timeout: '200ms' },
      }),
      fetchApi: new MockFetchApi(),
    });

  it('asks FrobsCo itself', async () => {
    server.use(http.get(url, () => HttpResponse.json([frob])));
    await expect(createClient().listFrobs()).resolves.toEqual([frob]);
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
      () => HttpResponse.text('the frobs are out', { status: 503 }),
      `GET ${url} answered 503 Service Unavailable: the frobs are out`,
    ],
    [
      'shape',
      'another shape',
      () => HttpResponse.json([frob, { ...frob, weight: '12 g' }]),
      `GET ${url} answered with an unexpected shape at 1.weight: Invalid input: expected number, received string`,
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
      await expect(createClient().listFrobs()).rejects.toMatchObject({
        failure,
        message,
      });
    },
  );
});
