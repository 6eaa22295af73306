import {
  failed,
  observe,
  observeResponse,
  ORIGIN,
  responded,
} from '../__testUtils__/observations.ts';
import type { Observations, ResponseRecord } from '../probe/Observations.ts';
import { checkBrowsers } from './browsers.ts';
import { checkHttps } from './connection.ts';
import { checkContent, contentKind } from './content.ts';
import { allowsAuthorization, checkCors } from './cors.ts';
import { checkCredentials, findKey } from './credentials.ts';
import type { Check } from './Finding.ts';
import { checkErrors, checkRateLimit, checkSpeed } from './load.ts';
import { checkCaching, checkPaging, checkSize } from './payload.ts';

type Row = [name: string, observations: Observations, ids: string[]];

const idsOf = (check: Check, key: 'facts' | 'hints', given: Observations) =>
  (check(given)?.[key] ?? []).map(({ fact }) => fact);

/** Tests which facts a check reports. */
const testFacts = (check: Check, rows: Row[]) =>
  it.each(rows)('%s: facts %3$j', (_, observations, facts) =>
    expect(idsOf(check, 'facts', observations)).toEqual(facts),
  );

/** Tests which facts a check hints at. */
const testHints = (check: Check, rows: Row[]) =>
  it.each(rows)('%s: hints %3$j', (_, observations, hints) =>
    expect(idsOf(check, 'hints', observations)).toEqual(hints),
  );

const withHeaders = (headers: Record<string, string>) =>
  observeResponse({ headers });
const withStatuses = (...statuses: number[]) =>
  observe(statuses.map(status => responded({ status })));

const OPEN = { 'access-control-allow-origin': '*' };
const TOKEN_OPEN = {
  ...OPEN,
  'access-control-allow-headers': 'x-key, Authorization',
};

describe('CORS', () => {
  const page = (headers = {}, status = 200) =>
    responded({ headers, status }, { purpose: 'browser' });
  const preflight = (headers = {}) =>
    responded({ headers }, { purpose: 'preflight' });
  const only = (origin: string) => ({ 'access-control-allow-origin': origin });

  testFacts(checkCors, [
    ['any origin', observe([page(OPEN), preflight()]), []],
    ['this origin', observe([page(only(ORIGIN)), preflight()]), []],
    ['no origin', observe([page(), preflight(TOKEN_OPEN)]), ['no-cors']],
    ['another origin', observe([page(only('https://a.b'))]), ['no-cors']],
    [
      '401, open preflight',
      observe([page({}, 401), preflight(TOKEN_OPEN)]),
      [],
    ],
    ['401', observe([page({}, 401), preflight()]), ['no-cors']],
    ['open preflight only', observe([preflight(TOKEN_OPEN)]), []],
    ['no response', observe([]), []],
  ]);

  it.each([
    [200, TOKEN_OPEN, true],
    [403, TOKEN_OPEN, false],
    [200, { ...OPEN, 'access-control-allow-headers': '*' }, false],
    [200, { 'access-control-allow-headers': 'authorization' }, false],
  ])('a preflight with %d and %j allows a token: %s', (status, headers, ok) =>
    expect(
      allowsAuthorization(responded({ status, headers }).response!, ORIGIN),
    ).toBe(ok),
  );

  it('lists headers that scripts cannot read', () => {
    const headers = { ...OPEN, link: '<x>; rel=next', etag: '"1"' };
    expect(checkCors(observe([page(headers)])).messages).toContain(
      'scripts cannot read these headers: etag, link',
    );
  });
});

describe('credentials', () => {
  const ALL = ['own-accounts', 'service-token', 'api-key'];
  const refusal = (challenge?: string, text = '') =>
    responded({
      ...{ status: 401, text },
      headers: challenge ? { 'www-authenticate': challenge } : {},
    }).response as ResponseRecord;

  it.each([
    ['Bearer realm="x", error="invalid_token"', '', ALL],
    ['Basic realm="a, b", Bearer', '', ALL],
    ['DPoP algs="ES256"', '', ALL],
    ['Basic realm="a, b"', '', ['api-key']],
    ['ApiKey', '', ['api-key']],
    ['FrobsKey realm="FrobsCo"', '', ['api-key']],
    ['Negotiate, NTLM', '', ['own-accounts']],
    [undefined, 'Missing API key', ['api-key']],
    [undefined, '{"message": "send X-Auth-Token"}', ['api-key']],
    [undefined, 'no', ALL],
  ])('%s with the body %j may mean %j', (challenge, text, kinds) => {
    const observations = observe([{ response: refusal(challenge, text) }]);
    const { facts, open } = checkCredentials(observations);
    const candidates = open?.candidates ?? facts!.map(({ fact }) => fact);
    expect(candidates).toEqual(kinds);
  });

  it.each([
    ['"X-Frobs-Key is missing"', 'X-Frobs-Key'],
    ['no', 'X-Api-Key'],
  ])('with the body %j the key is in the header %s', (text, keyHeader) => {
    const observations = observe([{ response: refusal(undefined, text) }]);
    expect(findKey(observations)).toEqual({ keyHeader });
  });

  it('rules all kinds out if the API answers without credentials', () => {
    const { messages, ruledOut } = checkCredentials(observeResponse());
    expect([messages, ruledOut]).toEqual([['none required'], ALL]);
  });

  it.each([
    [[200], 'X-Key was not sent'],
    [[401, 200], 'accepted with X-Key; values are never printed'],
    [[401, 403], 'X-Key was not accepted: the API answered 403'],
  ])('with --header and the statuses %j: %s', (statuses, message) => {
    const requests = statuses.map((status, at) =>
      responded({ status }, { sentHeaders: at > 0 ? ['X-Key'] : [] }),
    );
    const observations = observe(requests, { givenHeaders: ['X-Key'] });
    expect(checkCredentials(observations).messages).toContain(message);
  });

  it('reports no-cors if the preflight does not allow Authorization', () => {
    const observations = observe([
      { response: refusal('Bearer') },
      responded({ headers: OPEN }, { purpose: 'preflight' }),
    ]);
    expect(checkCredentials(observations).open!.candidates).toEqual(ALL);
    expect(idsOf(checkCredentials, 'facts', observations)).toEqual(['no-cors']);
  });
});

describe('HTTPS', () => {
  const overHttp = { url: new URL('http://api.frobsco.com/v1/list') };
  const https = { purpose: 'https', url: 'https://api.frobsco.com/' } as const;
  const certificate = {
    ...{ subject: 'api.frobsco.com', issuer: 'CA' },
    ...{ validFrom: '2026-01-01', validTo: '2027-01-01' },
    problems: ['wrong host' as const],
  };
  const local = { url: new URL('http://127.0.0.1/') };

  testFacts(checkHttps, [
    ['verified', observe([], { certificate }), []],
    [
      'unverified',
      observe([], { unverified: true, certificate }),
      ['untrusted'],
    ],
    ['plain HTTP', observe([], overHttp), ['untrusted']],
    ['plain HTTP on this machine', observe([], local), []],
    ['HTTP and HTTPS', observe([responded({}, https)], overHttp), []],
    [
      'HTTP, HTTPS fails',
      observe([failed('X', https)], overHttp),
      ['untrusted'],
    ],
  ]);
});

describe('browsers', () => {
  const reset = failed('ECONNRESET', { purpose: 'browser' });
  const success = responded();
  const address = { address: '10.0.0.7' };

  testFacts(checkBrowsers, [
    ['two resets', observe([success, reset, reset]), ['internal-only']],
    ['one reset', observe([success, reset]), []],
    ['nothing succeeds', observe([reset, reset]), []],
  ]);
  testHints(checkBrowsers, [
    ['a private address', observe([success], address), ['internal-only']],
  ]);
});

describe('content', () => {
  it.each([
    ['application/json; charset=utf-8', 'JSON'],
    ['application/problem+json', 'JSON'],
    ['text/xml', 'XML'],
    ['application/atom+xml;charset=x', 'XML'],
    ['text/html', 'HTML'],
    ['application/xhtml+xml', 'HTML'],
    ['text/csv', 'other'],
    [undefined, 'none'],
  ])('of type %s is %s', (type, expected) =>
    expect(contentKind(type)).toBe(expected),
  );

  testFacts(checkContent, [
    [
      'JSON labelled as text',
      withHeaders({ 'content-type': 'text/plain' }),
      [],
    ],
    ['410', withStatuses(410), ['other-model']],
    ['500', withStatuses(500), []],
  ]);
  testHints(checkContent, [
    ['Sunset', withHeaders({ sunset: 'tomorrow' }), ['changing-shape']],
  ]);
});

describe('size', () => {
  const cut = responded({ complete: false }, { errorCode: 'TIMEOUT' });

  testFacts(checkSize, [
    ['small', observeResponse(), []],
    ['half of the limit', observeResponse({ bodyBytes: 500_000 }), []],
    ['at the limit', observeResponse({ bodyBytes: 1_000_000 }), ['huge']],
    ['over the limit', observeResponse({ complete: false }), ['huge']],
    ['incomplete after a timeout', observe([cut]), []],
    ['announced', withHeaders({ 'content-length': '30000000' }), ['huge']],
  ]);
});

describe('paging', () => {
  const item = { id: 1 };
  const NONE = 'no sign of more pages';
  const MORE = 'more pages: this one has 1 item';

  it.each([
    [[], {}, NONE],
    [[item], { 'x-total-count': '1' }, NONE],
    [[item], { 'x-total-count': '9' }, `${MORE} of 9`],
    [[item], { 'x-total-count': 'nine', link: '</l?p=2>; rel="next"' }, MORE],
    [{ items: [item], nextCursor: 'x' }, {}, MORE],
    [{ items: [item], meta: { total: 7 } }, {}, `${MORE} of 7`],
    [{ items: [], next: null, hasMore: false }, {}, NONE],
  ])('%j with %j: %s', (json, headers, message) => {
    const observations = observeResponse({
      text: JSON.stringify(json),
      headers,
    });
    expect(checkPaging(observations)!.messages).toEqual([message]);
  });
});

describe('caching', () => {
  const first = responded({ headers: { etag: '"1"' } });
  const revalidated = (status: number) =>
    observe([first, responded({ status }, { purpose: 'revalidate' })]);

  it.each([
    [revalidated(304), 'ETag; revalidation: 304'],
    [revalidated(200), 'ETag; revalidation: 200 instead of 304'],
    [observeResponse(), 'no caching headers'],
  ])('case %#: %2$s', (observations, message) =>
    expect(checkCaching(observations)!.messages).toEqual([message]),
  );
});

describe('speed', () => {
  const withTimes = (...times: number[]) =>
    observe(times.map(ms => responded({}, { ms })));

  testFacts(checkSpeed, [
    ['fast', withTimes(10, 20, 30), []],
    ['one slow response', withTimes(10, 20, 3_000), []],
    ['two slow responses', withTimes(10, 20, 30, 2_000, 2_000), ['slow']],
    ['a slow median', withTimes(10, 300, 300), ['slow']],
    ['a timeout', observe([responded(), failed('TIMEOUT')]), ['hangs']],
  ]);

  it('ignores errors and incomplete responses', () => {
    const error = responded({ status: 503 }, { ms: 900 });
    const incomplete = responded({ complete: false }, { ms: 900 });
    const observations = observe([responded(), error, error, incomplete]);
    expect(checkSpeed(observations).ruledOut).toEqual(['slow']);
  });
});

describe('rate limit', () => {
  testFacts(checkRateLimit, [
    ['429', withStatuses(200, 429), ['rate-limited']],
    ['no 429', withStatuses(200, 200), []],
  ]);
  testHints(
    checkRateLimit,
    ['ratelimit-policy', 'x-ratelimit-limit', 'x-rate-limit-remaining'].map(
      name => [name, withHeaders({ [name]: '60' }), ['rate-limited']],
    ),
  );
});

describe('errors', () => {
  const withFailure = (code: string) => observe([responded(), failed(code)]);

  testFacts(checkErrors, [
    ['no error', withStatuses(200, 200), []],
    ['some errors', withStatuses(200, 503), ['flaky']],
    ['nothing but errors', withStatuses(503, 500), ['down']],
    ['errors of the client', withStatuses(200, 404, 501), []],
    ['a reset', withFailure('ECONNRESET'), ['flaky']],
    ['an unverified certificate', withFailure('CERT_HAS_EXPIRED'), []],
  ]);
});
