import {
  createObservations,
  createRequest,
  createResponse,
  observeResponse,
} from '../__testUtils__/observations.ts';
import type { Observations, ResponseRecord } from '../probe/Observations.ts';
import { checkBrowsers } from './browsers.ts';
import { checkCaching } from './caching.ts';
import { checkContent, contentKind } from './content.ts';
import { allowsAuthorization, checkCors } from './cors.ts';
import {
  checkCredentials,
  credentialKinds,
  findKeyHeader,
  parseSchemes,
} from './credentials.ts';
import { checkErrors } from './errors.ts';
import type { Check } from './Finding.ts';
import { checkHttps } from './https.ts';
import { checkPaging } from './paging.ts';
import { checkRateLimit } from './rateLimit.ts';
import { checkSize } from './size.ts';
import { checkSpeed } from './speed.ts';

const ORIGIN = 'http://localhost:3000';
const OPEN = { 'access-control-allow-origin': '*' };
const WITH_TOKEN = {
  ...OPEN,
  'access-control-allow-headers': 'x-key, Authorization',
};

type Row = [name: string, observations: Observations, ids: string[]];

const idsOf = (check: Check, key: 'facts' | 'hints', given: Observations) =>
  (check(given)?.[key] ?? []).map(({ fact }) => fact);

/** Tests which facts a check reports. */
const testFacts = (check: Check, rows: Row[]) =>
  it.each(rows)('%s: facts %3$j', (_, observations, facts) =>
    expect(idsOf(check, 'facts', observations)).toEqual(facts),
  );

const withStatuses = (...statuses: number[]) =>
  createObservations(
    statuses.map(status => ({ response: createResponse({ status }) })),
  );

describe('CORS', () => {
  const observe = (
    page?: Partial<ResponseRecord>,
    preflight?: Partial<ResponseRecord>,
  ) =>
    createObservations([
      ...(page
        ? [{ purpose: 'browser' as const, response: createResponse(page) }]
        : []),
      ...(preflight
        ? [
            {
              purpose: 'preflight' as const,
              response: createResponse(preflight),
            },
          ]
        : []),
    ]);
  const forOrigin = (origin: string) => ({
    headers: { 'access-control-allow-origin': origin },
  });

  testFacts(checkCors, [
    ['any origin', observe({ headers: OPEN }, {}), []],
    ['this origin', observe(forOrigin(ORIGIN), {}), []],
    ['no origin', observe({}, { headers: WITH_TOKEN }), ['no-cors']],
    [
      'another origin',
      observe(forOrigin('https://other.example'), {}),
      ['no-cors'],
    ],
    [
      '401 without CORS, preflight allows tokens',
      observe({ status: 401 }, { headers: WITH_TOKEN }),
      [],
    ],
    ['401 without CORS', observe({ status: 401 }, {}), ['no-cors']],
    ['preflight only', observe(undefined, { headers: WITH_TOKEN }), []],
    ['no response', observe(), []],
  ]);

  it.each([
    [{ headers: WITH_TOKEN }, true],
    [{ headers: WITH_TOKEN, status: 403 }, false],
    [{ headers: { ...OPEN, 'access-control-allow-headers': '*' } }, false],
    [{ headers: { 'access-control-allow-headers': 'authorization' } }, false],
  ])('%j allows Authorization: %s', (values, expected) =>
    expect(allowsAuthorization(createResponse(values), ORIGIN)).toBe(expected),
  );

  it('lists headers that scripts cannot read', () => {
    const headers = { ...OPEN, link: '<x>; rel=next', etag: '"1"' };
    expect(checkCors(observe({ headers })).messages).toContain(
      'scripts cannot read these headers: etag, link',
    );
  });
});

describe('credentials', () => {
  const ALL = ['own-accounts', 'service-token', 'api-key'];
  const refusal = (challenge?: string, text = '') =>
    createResponse({
      ...{ status: 401, text },
      headers: challenge ? { 'www-authenticate': challenge } : {},
    });

  it.each([
    ['Bearer realm="x", error="invalid_token"', ['bearer']],
    ['Bearer', ['bearer']],
    ['Basic realm="a, b", Bearer', ['basic', 'bearer']],
    ['FrobsKey realm="FrobsCo"', ['frobskey']],
    ['Negotiate, NTLM', ['negotiate', 'ntlm']],
    ['', []],
    [undefined, []],
  ])('%s contains the schemes %j', (challenge, schemes) =>
    expect(parseSchemes(challenge)).toEqual(schemes),
  );

  it.each([
    ['Bearer realm="x"', '', ALL],
    ['DPoP algs="ES256"', '', ALL],
    ['Basic realm="x"', '', ['api-key']],
    ['ApiKey', '', ['api-key']],
    ['Negotiate', '', ['own-accounts']],
    [undefined, 'Missing API key', ['api-key']],
    [undefined, '{"message": "send X-Auth-Token"}', ['api-key']],
    [undefined, 'no', ALL],
  ])('%s with the body %j may mean %j', (challenge, text, kinds) =>
    expect(credentialKinds(refusal(challenge, text))).toEqual(kinds),
  );

  it('finds the name of the key header', () => {
    expect(findKeyHeader(refusal(undefined, '"X-Frobs-Key is missing"'))).toBe(
      'X-Frobs-Key',
    );
    expect(findKeyHeader(refusal(undefined, 'no'))).toBeUndefined();
  });

  it('rules all kinds out if the API answers without credentials', () => {
    expect(checkCredentials(observeResponse())).toMatchObject({
      messages: ['none required'],
      ruledOut: ALL,
    });
  });

  it.each([
    [[200], 'X-Key was not sent'],
    [[401, 200], 'accepted with X-Key; values are never printed'],
    [[401, 403], 'X-Key was not accepted: the API answered 403'],
  ])('with --header and the statuses %j: %s', (statuses, message) => {
    const requests = statuses.map((status, at) => ({
      response: createResponse({ status }),
      sentHeaders: at > 0 ? ['X-Key'] : [],
    }));
    const observations = createObservations(requests, {
      givenHeaders: ['X-Key'],
    });
    expect(checkCredentials(observations).messages).toContain(message);
  });

  it('reports no-cors if the preflight does not allow Authorization', () => {
    const observations = createObservations([
      { response: refusal('Bearer') },
      { purpose: 'preflight', response: createResponse({ headers: OPEN }) },
    ]);
    expect(checkCredentials(observations).open!.candidates).toEqual(ALL);
    expect(idsOf(checkCredentials, 'facts', observations)).toEqual(['no-cors']);
  });
});

describe('HTTPS', () => {
  const https = { purpose: 'https', url: 'https://api.frobsco.com/' } as const;
  const http = { url: new URL('http://api.frobsco.com/v1/list') };
  const certificate = {
    ...{ subject: 'api.frobsco.com', issuer: 'CA', problems: [] },
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2027-01-01T00:00:00.000Z',
  };

  testFacts(checkHttps, [
    ['a verified certificate', createObservations([], { certificate }), []],
    [
      'an unverified certificate',
      createObservations([], {
        unverified: true,
        certificate: { ...certificate, problems: ['wrong host'] },
      }),
      ['untrusted'],
    ],
    ['plain HTTP', createObservations([], http), ['untrusted']],
    [
      'plain HTTP on this machine',
      createObservations([], { url: new URL('http://127.0.0.1/') }),
      [],
    ],
    [
      'plain HTTP, HTTPS works as well',
      createObservations([{ ...https, response: createResponse() }], http),
      [],
    ],
    [
      'plain HTTP, HTTPS fails',
      createObservations([{ ...https, errorCode: 'ECONNREFUSED' }], http),
      ['untrusted'],
    ],
  ]);
});

describe('browsers', () => {
  const success = { response: createResponse() };
  const reset = { purpose: 'browser', errorCode: 'ECONNRESET' } as const;

  testFacts(checkBrowsers, [
    [
      'two resets, others succeed',
      createObservations([success, reset, reset]),
      ['internal-only'],
    ],
    ['one reset', createObservations([success, reset]), []],
    ['nothing succeeds', createObservations([reset, reset]), []],
  ]);

  it('hints at internal-only for a private address', () => {
    const observations = createObservations(
      [success, { purpose: 'browser', ...success }],
      { address: '10.0.0.7' },
    );
    expect(idsOf(checkBrowsers, 'hints', observations)).toEqual([
      'internal-only',
    ]);
  });
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

  const typed = (type: string, text: string) =>
    observeResponse({ text, headers: { 'content-type': type } });
  const sunset = { sunset: 'Sat, 01 Jan 2028 00:00:00 GMT' };

  it.each([
    ['JSON', typed('application/json', '[]'), [], []],
    [
      'a list of strings',
      typed('application/json', '["a"]'),
      [],
      ['other-model'],
    ],
    ['JSON labelled as text', typed('text/plain', '[]'), [], []],
    ['XML', typed('text/xml', '<a/>'), ['other-model'], []],
    ['CSV', typed('text/csv', 'a;b'), ['other-model'], []],
    ['410', observeResponse({ status: 410 }), ['other-model'], []],
    ['500', observeResponse({ status: 500 }), [], []],
    [
      'JSON with Sunset',
      observeResponse({ headers: sunset }),
      [],
      ['changing-shape'],
    ],
  ])('%s: facts %3$j, hints %4$j', (_, observations, facts, hints) => {
    expect(idsOf(checkContent, 'facts', observations)).toEqual(facts);
    expect(idsOf(checkContent, 'hints', observations)).toEqual(hints);
  });
});

describe('size', () => {
  const incomplete = createResponse({ complete: false });

  testFacts(checkSize, [
    ['small', observeResponse(), []],
    ['half of the limit', observeResponse({ bodyBytes: 500_000 }), []],
    ['at the limit', observeResponse({ bodyBytes: 1_000_000 }), ['huge']],
    ['over the limit', observeResponse({ complete: false }), ['huge']],
    [
      'incomplete after a timeout',
      createObservations([{ response: incomplete, errorCode: 'TIMEOUT' }]),
      [],
    ],
    [
      'announced by Content-Length',
      observeResponse({ headers: { 'content-length': '30000000' } }),
      ['huge'],
    ],
  ]);
});

describe('paging', () => {
  const item = { id: 1 };

  it.each([
    [[], {}, 'no sign of more pages'],
    [[item], { 'x-total-count': '1' }, 'no sign of more pages'],
    [[item], { 'x-total-count': '9' }, 'more pages: this one has 1 item of 9'],
    [
      [item],
      { link: '</l?p=2>; rel="next"' },
      'more pages: this one has 1 item',
    ],
    [{ items: [item], nextCursor: 'x' }, {}, 'more pages: this one has 1 item'],
    [{ items: [item], meta: { total: 7 } }, {}, '1 item of 7'],
    [{ items: [], next: null, hasMore: false }, {}, 'no sign of more pages'],
  ])('%j with %j: %s', (json, headers, message) =>
    expect(
      checkPaging(observeResponse({ text: JSON.stringify(json), headers }))!
        .messages[0],
    ).toContain(message),
  );
});

describe('caching', () => {
  const first = { response: createResponse({ headers: { etag: '"1"' } }) };

  it.each([
    [304, 'ETag; revalidation: 304'],
    [200, 'ETag; revalidation: 200 instead of 304'],
  ])('revalidated with %d: %s', (status, message) => {
    const response = createResponse({ status });
    expect(
      checkCaching(
        createObservations([first, { purpose: 'revalidate', response }]),
      ),
    ).toMatchObject({ messages: [message] });
  });

  it('may be missing', () =>
    expect(checkCaching(observeResponse())).toMatchObject({
      messages: ['no caching headers'],
    }));
});

describe('speed', () => {
  const withTimes = (...times: number[]) =>
    createObservations(times.map(ms => ({ ms, response: createResponse() })));

  testFacts(checkSpeed, [
    ['fast', withTimes(10, 20, 30), []],
    ['one slow response', withTimes(10, 20, 3_000), []],
    ['two slow responses', withTimes(10, 20, 30, 2_000, 2_000), ['slow']],
    ['a slow median', withTimes(10, 300, 300), ['slow']],
    [
      'a timeout',
      createObservations([
        { response: createResponse() },
        { errorCode: 'TIMEOUT' },
      ]),
      ['hangs'],
    ],
  ]);

  it('ignores errors and incomplete responses', () => {
    const slow = [{ status: 503 }, { complete: false }].flatMap(values =>
      [1, 2, 3].map(() => ({ ms: 900, response: createResponse(values) })),
    );
    const observations = createObservations([
      { ms: 10, response: createResponse() },
      ...slow,
    ]);
    expect(checkSpeed(observations).ruledOut).toEqual(['slow']);
  });
});

describe('rate limit', () => {
  testFacts(checkRateLimit, [
    ['429', withStatuses(200, 429), ['rate-limited']],
    ['no 429', withStatuses(200, 200), []],
  ]);

  it.each(['ratelimit-policy', 'x-ratelimit-limit', 'x-rate-limit-remaining'])(
    'takes the header %s as a hint',
    name =>
      expect(
        idsOf(
          checkRateLimit,
          'hints',
          observeResponse({ headers: { [name]: '60' } }),
        ),
      ).toEqual(['rate-limited']),
  );
});

describe('errors', () => {
  const success = createRequest({ response: createResponse() });

  testFacts(checkErrors, [
    ['no error', withStatuses(200, 200), []],
    ['some errors', withStatuses(200, 503), ['flaky']],
    ['nothing but errors', withStatuses(503, 500), ['down']],
    ['errors of the client', withStatuses(200, 404, 501), []],
    [
      'a reset',
      createObservations([success, { errorCode: 'ECONNRESET' }]),
      ['flaky'],
    ],
    [
      'an unverified certificate',
      createObservations([{ errorCode: 'CERT_HAS_EXPIRED' }, success]),
      [],
    ],
  ]);
});
