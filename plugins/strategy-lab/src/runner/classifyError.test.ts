import { ResponseError } from '@backstage/errors';
import { http, HttpResponse } from 'msw';
import { z } from 'zod';
import { setupTestServer } from '../__testUtils__/setupTestServer';
import {
  classifyError,
  describeError,
  diagnoseNoResponse,
} from './classifyError';

describe('classifyError', () => {
  it.each([
    ['TimeoutError', 'timeout'],
    ['SyntaxError', 'shape'],
    ['TypeError', undefined],
  ])('classifies a %s', (name, outcome) => {
    expect(classifyError(Object.assign(new Error('it failed'), { name }))).toBe(
      outcome,
    );
  });

  it('classifies a status', async () => {
    const response = new Response('gone', { status: 410 });
    const error = await ResponseError.fromResponse(response);
    expect(classifyError(error)).toBe('410');
    expect(describeError(error)).toContain('410');
  });

  it('classifies an unexpected shape, and names the field', () => {
    const { error } = z.object({ weight: z.number() }).safeParse({});
    expect(classifyError(error)).toBe('shape');
    expect(describeError(error)).toMatch(/shape at weight: .*number/);
  });
});

it('classifies a GraphQL response without the data, and names the path', () => {
  const errors = [{ message: 'FrobsCo is down', path: ['frobs', 0, 'score'] }];
  const error = Object.assign(new Error('GraphQL errors'), { errors });
  expect(classifyError(error)).toBe('errors');
  expect(describeError(error)).toBe('frobs.0.score: FrobsCo is down');
  const [{ message }] = errors;
  expect(describeError({ errors: [{ message }] })).toBe(`query: ${message}`);
});

describe('diagnoseNoResponse', () => {
  const server = setupTestServer();

  const explain = (
    url: string | undefined,
    { isBlocked = false, sawRequest = false },
  ) => diagnoseNoResponse(url, { isBlocked, sawRequest });

  it.each(['http://frobsco.test/v1/list', 'https://frobsco.test/v1/list'])(
    'returns cors if %s can be reached',
    async url => {
      const received: RequestInit[] = [];
      server.use(
        http.get(url, ({ request: { mode, cache } }) => {
          received.push({ mode, cache });
          return new HttpResponse(null, { status: 503 });
        }),
      );
      await expect(explain(url, {})).resolves.toBe('cors');
      expect(received).toEqual([{ mode: 'no-cors', cache: 'no-store' }]);
    },
  );

  it.each([
    ['http', false, 'unreachable'],
    ['http', true, 'unreachable'],
    ['https', true, 'unreachable'],
    // The connection was closed before a request.
    ['https', false, 'tls'],
  ])(
    'over %s, FrobsCo received the request: %s, returns %s',
    async (scheme, sawRequest, outcome) => {
      const url = `${scheme}://frobsco.test/v1/list`;
      server.use(http.get(url, () => HttpResponse.error()));
      await expect(explain(url, { sawRequest })).resolves.toBe(outcome);
    },
  );

  it('returns unreachable if each request got a response', async () => {
    await expect(explain(undefined, {})).resolves.toBe('unreachable');
  });

  it('returns csp for a blocked request, without a second request', async () => {
    const fetch = jest.spyOn(global, 'fetch');
    const url = 'http://frobsco.test/v1/list';
    await expect(explain(url, { isBlocked: true })).resolves.toBe('csp');
    expect(fetch).not.toHaveBeenCalled();
  });
});
