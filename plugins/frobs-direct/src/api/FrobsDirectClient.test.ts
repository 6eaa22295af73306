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

/** A body that is cut after a few bytes. */
const brokenBody = () =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('[{'));
      controller.error(new TypeError('cut'));
    },
  });

describe('FrobsDirectClient', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const createClient = (config = {}) =>
    new FrobsDirectClient({
      configApi: new ConfigReader({
        frobsDirect: { baseUrl: 'http://frobsco.test/v1', ...config },
      }),
      fetchApi: new MockFetchApi(),
    });

  it('asks FrobsCo itself', async () => {
    server.use(http.get(url, () => HttpResponse.json([frob])));
    await expect(createClient().listFrobs()).resolves.toEqual([frob]);
  });

  it('stops when told to', async () => {
    server.use(http.get(url, () => delay('infinite')));
    const stop = new AbortController();
    const frobs = createClient().listFrobs({ signal: stop.signal });
    stop.abort(new Error('left the page'));
    await expect(frobs).rejects.toThrow('left the page');
  });

  it('tells how far it has come', async () => {
    const text = JSON.stringify([frob]);
    server.use(
      http.get(url, () =>
        HttpResponse.text(text, {
          headers: { 'content-length': `${text.length}` },
        }),
      ),
    );
    const onProgress = jest.fn();
    await createClient().listFrobs({ onProgress });
    expect(onProgress).toHaveBeenLastCalledWith({
      received: text.length,
      total: text.length,
    });
  });

  it.each([
    [
      'network',
      'no answer',
      () => HttpResponse.error(),
      `GET ${url} got no answer`,
    ],
    [
      'network',
      'an answer that ends too soon',
      () => new HttpResponse(brokenBody()),
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
      'status',
      'an error in JSON',
      () =>
        HttpResponse.json(
          { error: { name: 'Gone', message: 'version 1 is gone' } },
          { status: 410 },
        ),
      `GET ${url} answered 410 Gone: version 1 is gone`,
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
      const config = failure === 'timeout' ? { timeout: '200ms' } : {};
      await expect(createClient(config).listFrobs()).rejects.toMatchObject({
        failure,
        message,
      });
    },
  );
});
