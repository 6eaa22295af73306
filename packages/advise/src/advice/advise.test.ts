import { FACTS, recommend } from '@internal/strategies';
import fc from 'fast-check';
import {
  failed,
  observe,
  observeResponse,
  responded,
} from '../__testUtils__/observations.ts';
import { formatAdvice } from '../print/formatAdvice.ts';
import { PURPOSES, type Purpose } from '../probe/Observations.ts';
import { advise, type Advice } from './advise.ts';

const ids = FACTS.map(({ id }) => id);

/** Traces of a value that is missing. */
const MISSING_VALUE = /undefined|NaN|\[object/;

const anyResponse = fc.record({
  status: fc.constantFrom(200, 204, 304, 401, 403, 410, 429, 500, 503),
  headers: fc.dictionary(
    fc.constantFrom(
      ...['content-type', 'etag', 'link', 'x-total-count', 'www-authenticate'],
      ...['access-control-allow-origin', 'access-control-allow-headers'],
      ...['content-encoding', 'content-length', 'retry-after', 'ratelimit'],
    ),
    fc.oneof(
      fc.stringMatching(/^[!-~]*$/).filter(text => !MISSING_VALUE.test(text)),
      fc.constantFrom('*', 'Bearer realm="x"', 'text/xml', '<x>; rel=next'),
    ),
  ),
  bodyBytes: fc.nat(2_000_000),
  complete: fc.boolean(),
  text: fc.oneof(fc.string(), fc.json()),
});
const anyRequest = fc
  .tuple(
    fc.oneof(
      anyResponse.map(response => responded(response)),
      fc
        .constantFrom('TIMEOUT', 'ECONNRESET', 'CERT_HAS_EXPIRED')
        .map(code => failed(code)),
    ),
    fc.constantFrom(...(Object.keys(PURPOSES) as Purpose[])),
    fc.nat(10_000),
  )
  .map(([request, purpose, ms]) => ({ ...request, purpose, ms }));
const anyObservations = fc
  .tuple(
    fc.array(anyRequest, { minLength: 1, maxLength: 12 }),
    fc.record({
      url: fc
        .constantFrom(
          ...['http://127.0.0.1:1/', 'https://api.example.com/v1/list?a=b'],
          ...['http://inventory/', 'http://[::1]/x/y', 'https://a.b.co.uk/'],
        )
        .map(url => new URL(url)),
      unverified: fc.boolean(),
      usesCaFile: fc.boolean(),
    }),
  )
  .map(([requests, values]) => observe(requests, values));

/** Tests the advice for any observations and any facts from --fact. */
const forAll = (test: (advice: Advice, given: string[]) => void) =>
  fc.assert(
    fc.property(anyObservations, fc.subarray(ids), (observations, given) =>
      test(advise(observations, given), given),
    ),
  );

it('follows the rules', () => {
  const strategyFor = (facts: string[]) => recommend(facts).strategy;
  forAll(
    ({ facts, recommendation, alternatives, questions, ...rest }, given) => {
      const known = facts.map(({ fact }) => fact);
      expect(known).toEqual(ids.filter(id => known.includes(id)));
      expect(known).toEqual(expect.arrayContaining(given));
      expect(alternatives.length > 0).toBe(!recommendation);
      expect(rest.open.length > 0).toBe(!recommendation);
      expect(recommendation?.strategy).toBe(
        recommendation && strategyFor(known),
      );
      for (const { fact, strategy } of [...alternatives, ...questions]) {
        expect(known).not.toContain(fact);
        expect(strategy).toBe(strategyFor([...known, fact]));
      }
      expect(rest.next === undefined).toBe(!recommendation?.strategy);
    },
  );
});

it('prints no missing values and no word about the mock', () =>
  forAll(advice => {
    const text = formatAdvice(advice);
    expect(text).toContain(`Requests sent: ${advice.requests.length} of`);
    expect(text).not.toMatch(MISSING_VALUE);
    expect(text + JSON.stringify(advice)).not.toMatch(/frobsco/i);
    const { reasons = [] } = advice.recommendation ?? {};
    expect(reasons.filter(({ explanation }) => !explanation)).toEqual([]);
  }));

it('uses --fact if several facts would look the same', () => {
  const observations = observeResponse({
    status: 401,
    headers: { 'www-authenticate': 'Bearer' },
  });
  expect(advise(observations).recommendation).toBeUndefined();
  expect(advise(observations).alternatives.map(({ fact }) => fact)).toEqual([
    ...['api-key', 'service-token', 'own-accounts'],
  ]);
  expect(advise(observations, ['own-accounts']).recommendation).toMatchObject({
    strategy: 'direct',
  });
});

it('recommends a combination if no single strategy fits', () => {
  const advice = advise(observeResponse(), ['own-accounts', 'state']);
  expect(advice.recommendation).toMatchObject({ strategy: 'backend' });
  const text = formatAdvice(advice);
  expect(text).toContain('Recommended: Backend plugin');
  expect(text).toContain('The page has to send the token of the user');
  expect(text).toContain('yarn new --select call-api-backend');
});

describe('the data', () => {
  const adviseFor = (text: string, type = 'application/json') =>
    advise(observeResponse({ text, headers: { 'content-type': type } }));
  const PLAIN = expect.objectContaining({ fact: 'plain' });

  it.each([
    ['[{"id": 1}, {"name": "b"}]'],
    ['[]'],
    ['{"errors": [], "warnings": ["old"], "data": [{"id": 1}]}'],
    ['{"_embedded": {"vessels": [{"id": 1}]}}'],
    ['{"vessels": [{"id": 1}]}'],
  ])('%s is just what the page needs', text => {
    const { recommendation, notes } = adviseFor(text);
    expect(recommendation).toMatchObject({
      strategy: 'direct',
      reasons: [PLAIN],
    });
    expect(notes).toEqual([]);
  });

  it.each([
    ['{"id": 1, "name": "a"}', 'an object without a list of objects'],
    ['["a", "b"]', 'a list of strings'],
    ['[1, 2]', 'a list of numbers'],
    ['[{}, "a", null]', 'a list of mixed values'],
    ['{"data": ["a"]}', 'an object without a list of objects'],
  ])('%s has to be converted', (text, description) => {
    const { recommendation, questions, notes } = adviseFor(text);
    expect(recommendation).toMatchObject({ strategy: 'direct', reasons: [] });
    expect(notes.join()).toContain(`The response is ${description}`);
    expect(questions).toContainEqual(
      expect.objectContaining({
        fact: 'other-model',
        hint: expect.stringContaining(description),
      }),
    );
  });

  it.each([
    ['null', undefined, 'The response is null'],
    ['7', undefined, 'The response is a number'],
    ['"a"', undefined, 'The response is a string'],
    ['true', undefined, 'The response is a boolean'],
    ['', undefined, 'The response is empty'],
    ['\u0001\u0002', undefined, 'The response is not valid JSON'],
    ['<html>', 'text/html', 'The response is HTML'],
  ])('%j of type %s leads to no recommendation', (text, type, reason) => {
    const advice = adviseFor(text, type);
    expect(advice.recommendation).toBeUndefined();
    expect(advice.open).toEqual([expect.stringContaining(reason)]);
    expect(advice.alternatives.map(({ fact }) => fact)).toEqual([
      'other-model',
    ]);
    expect(formatAdvice(advice)).toContain('use a URL that returns data');
  });

  it.each([
    ['application/x-ndjson', '{"id": 1}\n{"id": 2}', /JSON only.*x-ndjson/],
    ['text/xml', '<a/>', /JSON only.*XML/],
    ['application/octet-stream', '\u0001', /JSON only.*octet-stream/],
    ['text/html', '<html>', /JSON only.*HTML/],
  ])('%s takes code in a backend plugin', (type, text, note) => {
    const headers = { 'content-type': type };
    const { recommendation, notes } = advise(
      observeResponse({ text, headers }),
      ['other-model'],
    );
    expect(recommendation?.strategy).toBe('backend');
    expect(notes).toEqual([expect.stringMatching(note)]);
  });

  it('too large to be parsed leads to a backend plugin', () => {
    const large = observeResponse({ text: '[{', bodyBytes: 2_000_000 });
    expect(advise(large).recommendation?.strategy).toBe('backend');
  });

  it('in several pages is said', () => {
    const text = JSON.stringify({
      data: [{}],
      meta: { next: '/2' },
      total: 63,
    });
    expect(adviseFor(text).notes).toEqual([
      expect.stringContaining('more pages: this one has 1 item of 63'),
    ]);
  });
});

it('says under which condition direct works with --ca-file', () => {
  const observations = observeResponse({}, { usesCaFile: true });
  const condition = 'only if the browsers of all users trust the CA';
  expect(advise(observations).notes.join()).toContain(condition);
  expect(advise(observations, ['untrusted']).notes).toEqual([]);
});

it('says that a header was not accepted', () => {
  const refused = responded({ status: 401 });
  const observations = observe(
    [refused, { ...refused, sentHeaders: ['X-Api-Key'] }],
    { givenHeaders: ['X-Api-Key'] },
  );
  expect(advise(observations).notes).toEqual([
    'X-Api-Key was not accepted: the API answered 401, so the data was not examined',
  ]);
});

it('names what CORS refuses if only tokens are refused', () => {
  const headers = { 'access-control-allow-origin': '*' };
  const refusal = responded({
    status: 401,
    headers: { ...headers, 'www-authenticate': 'Bearer' },
  });
  const observations = observe([
    refusal,
    { ...refusal, purpose: 'browser' },
    responded({ headers }, { purpose: 'preflight' }),
  ]);
  const text = formatAdvice(advise(observations));
  expect(text).toContain('Its CORS headers do not let pages send a token');
  expect(text).not.toContain('no CORS headers');
});
