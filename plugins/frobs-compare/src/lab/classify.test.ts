import { ResponseError } from '@backstage/errors';
import { registerMswTestHooks } from '@backstage/test-utils';
import { FrobsError as AggregatorError } from '@internal/plugin-frobs-aggregator';
import { FrobsError as DirectError } from '@internal/plugin-frobs-direct';
import { FrobsError as ProxyError } from '@internal/plugin-frobs-proxy';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { classify, explainSilence } from './classify';

describe('classify', () => {
  it.each([
    ['direct', DirectError],
    ['proxy', ProxyError],
    ['aggregator', AggregatorError],
  ])('knows the errors of the %s road', (_, FrobsError) => {
    const of = (...[failure, options]: [any, object?]) =>
      classify(new FrobsError(failure, 'it failed', options));
    expect(of('timeout')).toBe('timeout');
    expect(of('shape')).toBe('shape');
    expect(of('status', { status: 503 })).toBe('503');
    expect(of('network')).toBeUndefined();
  });

  it('knows the errors of bare requests', async () => {
    const response = new Response('gone', { status: 410 });
    const error = await ResponseError.fromResponse(response);
    expect(classify(error)).toBe('410');
    expect(classify(new TypeError('Failed to fetch'))).toBeUndefined();
  });
});

describe('explainSilence', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const explain = (
    url: string | undefined,
    { isBlocked = false, sawRequest = false },
  ) => explainSilence(url, { isBlocked, sawRequest });

  it.each(['http://frobsco.test/v1/list', 'https://frobsco.test/v1/list'])(
    'blames CORS where %s can be reached',
    async url => {
      const asked: RequestInit[] = [];
      server.use(
        http.get(url, ({ request: { mode, cache } }) => {
          asked.push({ mode, cache });
          return new HttpResponse(null, { status: 503 });
        }),
      );
      await expect(explain(url, {})).resolves.toBe('cors');
      expect(asked).toEqual([{ mode: 'no-cors', cache: 'no-store' }]);
    },
  );

  it.each([
    ['http', false, 'unreachable'],
    ['http', true, 'unreachable'],
    ['https', true, 'unreachable'],
    // It was cut before anything was asked.
    ['https', false, 'tls'],
  ])(
    'over %s, where FrobsCo saw the request: %s, it is %s',
    async (scheme, sawRequest, outcome) => {
      const url = `${scheme}://frobsco.test/v1/list`;
      server.use(http.get(url, () => HttpResponse.error()));
      await expect(explain(url, { sawRequest })).resolves.toBe(outcome);
    },
  );

  it('blames nobody where each request got an answer', async () => {
    await expect(explain(undefined, {})).resolves.toBe('unreachable');
  });

  it('blames the policy that blocked it, without asking again', async () => {
    const fetch = jest.spyOn(global, 'fetch');
    const url = 'http://frobsco.test/v1/list';
    await expect(explain(url, { isBlocked: true })).resolves.toBe('csp');
    expect(fetch).not.toHaveBeenCalled();
  });
});
