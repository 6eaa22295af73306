import { answer, exchange, seen } from '../__testUtils__/seen.ts';
import type { Answer, Exchange } from '../probe/Exchange.ts';
import type { Observations } from '../probe/Observations.ts';
import { browsers } from './browsers.ts';
import { caching } from './caching.ts';
import { connection } from './connection.ts';
import { content, contentOf } from './content.ts';
import { cors, takesAuthorization } from './cors.ts';
import { credentials, keyHeaderOf, kindsOf, schemesOf } from './credentials.ts';
import { errors } from './errors.ts';
import type { Finding } from './Finding.ts';
import { paging, pagingMembers } from './paging.ts';
import { rateLimit } from './rateLimit.ts';
import { countItems, size } from './size.ts';
import { median, speed } from './speed.ts';

const ORIGIN = 'http://localhost:3000';
const OPEN = { 'access-control-allow-origin': '*' };

const factsOf = (finding?: Finding) =>
  (finding?.facts ?? []).map(({ fact }) => fact);
const hintsOf = (finding?: Finding) =>
  (finding?.hints ?? []).map(({ fact }) => fact);

/** An API that gives one answer. */
const answering = (of: Partial<Answer>, more: Partial<Observations> = {}) =>
  seen([{ answer: answer(of) }], more);

describe('CORS', () => {
  const asked = (page?: Partial<Answer>, preflight?: Partial<Answer>) =>
    cors(
      seen([
        ...(page
          ? [{ purpose: 'browser', answer: answer(page) } as const]
          : []),
        ...(preflight
          ? [{ purpose: 'preflight', answer: answer(preflight) } as const]
          : []),
      ]),
    );
  const withTokens = {
    ...OPEN,
    'access-control-allow-headers': 'x-key, Authorization',
  };

  it.each([
    ['any origin', { headers: OPEN }, {}, []],
    [
      'this origin',
      { headers: { 'access-control-allow-origin': ORIGIN } },
      {},
      [],
    ],
    ['no origin', {}, { headers: withTokens }, ['no-cors']],
    [
      'another origin',
      { headers: { 'access-control-allow-origin': 'https://other.example' } },
      {},
      ['no-cors'],
    ],
    ['a bare 401, then tokens', { status: 401 }, { headers: withTokens }, []],
    ['a bare 401, and no tokens', { status: 401 }, {}, ['no-cors']],
    ['a preflight alone', undefined, { headers: withTokens }, []],
    ['nothing', undefined, undefined, []],
  ])('that lets in %s', (_, page, preflight, facts) =>
    expect(factsOf(asked(page, preflight))).toEqual(facts),
  );

  it.each([
    [{ headers: withTokens }, true],
    [{ headers: withTokens, status: 403 }, false],
    [{ headers: { ...OPEN, 'access-control-allow-headers': '*' } }, false],
    [{ headers: { 'access-control-allow-headers': 'authorization' } }, false],
  ])('%j lets a page send a token: %s', (of, expected) =>
    expect(takesAuthorization(answer(of), ORIGIN)).toBe(expected),
  );

  it('says what scripts do not get to see', () => {
    const headers = { ...OPEN, link: '<x>; rel=next', etag: '"1"' };
    expect(asked({ headers }).says).toContain(
      'scripts do not get to see: etag, link',
    );
  });
});

describe('credentials', () => {
  it.each([
    ['Bearer realm="x", error="invalid_token"', ['bearer']],
    ['Bearer', ['bearer']],
    ['Basic realm="a, b", Bearer', ['basic', 'bearer']],
    ['FrobsKey realm="FrobsCo"', ['frobskey']],
    ['Negotiate, NTLM', ['negotiate', 'ntlm']],
    ['', []],
    [undefined, []],
  ])('%s has the schemes %j', (challenge, schemes) =>
    expect(schemesOf(challenge)).toEqual(schemes),
  );

  const all = ['own-accounts', 'service-token', 'api-key'];
  it.each([
    ['Bearer realm="x"', '', all],
    ['DPoP algs="ES256"', '', all],
    ['Basic realm="x"', '', ['api-key']],
    ['ApiKey', '', ['api-key']],
    ['Negotiate', '', ['own-accounts']],
    [undefined, 'Missing API key', ['api-key']],
    [undefined, '{"message": "send X-Auth-Token"}', ['api-key']],
    [undefined, 'no', all],
  ])('%s with %s is one of %j', (challenge, text, kinds) =>
    expect(
      kindsOf(
        answer({
          status: 401,
          text,
          headers: challenge ? { 'www-authenticate': challenge } : {},
        }),
      ),
    ).toEqual(kinds),
  );

  it('finds the name of the header', () => {
    const of = (text: string) => keyHeaderOf(answer({ status: 401, text }));
    expect(of('"X-Frobs-Key is missing"')).toBe('X-Frobs-Key');
    expect(of('no')).toBeUndefined();
  });

  it('are none where it answers without', () => {
    expect(credentials(answering({}))).toMatchObject({
      says: ['none wanted'],
      settled: all,
    });
  });

  it('that pages may not send speak against them', () => {
    const wanted = answer({
      status: 401,
      headers: { 'www-authenticate': 'Bearer' },
    });
    const found = credentials(
      seen([
        { answer: wanted },
        { purpose: 'preflight', answer: answer({ headers: OPEN }) },
      ]),
    );
    expect(found.oneOf).toEqual(all);
    expect(factsOf(found)).toEqual(['no-cors']);
  });
});

describe('the connection', () => {
  const https = { purpose: 'https', url: 'https://api.frobsco.com/' } as const;
  const http = { url: new URL('http://api.frobsco.com/v1/list') };
  const certificate = {
    ...{ subject: 'api.frobsco.com', issuer: 'CA' },
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2027-01-01T00:00:00.000Z',
  };

  it.each([
    ['HTTPS', seen([], { certificate: { ...certificate, problems: [] } }), []],
    [
      'HTTPS that is not verified',
      seen([], {
        unverified: true,
        certificate: { ...certificate, problems: ['wrong host'] },
      }),
      ['untrusted'],
    ],
    ['HTTP', seen([], http), ['untrusted']],
    ['HTTP here', seen([], { url: new URL('http://127.0.0.1/') }), []],
    ['both', seen([{ ...https, answer: answer() }], http), []],
    [
      'HTTP alone',
      seen([{ ...https, failure: 'ECONNREFUSED' }], http),
      ['untrusted'],
    ],
  ])('over %s', (_, observed, facts) =>
    expect(factsOf(connection(observed))).toEqual(facts),
  );
});

describe('browsers', () => {
  const cut = { purpose: 'browser', failure: 'ECONNRESET' } as const;

  it('are treated differently where they are cut twice and others are not', () => {
    const others = { answer: answer() };
    expect(factsOf(browsers(seen([others, cut, cut])))).toEqual([
      'internal-only',
    ]);
    expect(factsOf(browsers(seen([others, cut])))).toEqual([]);
    expect(factsOf(browsers(seen([cut, cut])))).toEqual([]);
  });

  it('may not get to a private address', () => {
    const observed = seen(
      [{ answer: answer() }, { purpose: 'browser', answer: answer() }],
      { address: '10.0.0.7' },
    );
    expect(hintsOf(browsers(observed))).toEqual(['internal-only']);
  });
});

describe('the content', () => {
  it.each([
    ['application/json; charset=utf-8', 'JSON'],
    ['application/problem+json', 'JSON'],
    ['text/xml', 'XML'],
    ['application/atom+xml;charset=x', 'XML'],
    ['text/html', 'HTML'],
    ['application/xhtml+xml', 'HTML'],
    ['text/csv', 'other'],
    [undefined, 'none'],
  ])('of %s is %s', (type, expected) => expect(contentOf(type)).toBe(expected));

  const typed = (type: string, text: string) =>
    answering({ text, headers: { 'content-type': type } });

  it.each([
    ['JSON', typed('application/json', '[]'), [], []],
    [
      'JSON that is none',
      typed('application/json', '<'),
      [],
      ['changing-shape'],
    ],
    ['JSON in disguise', typed('text/plain', '[]'), [], []],
    ['XML', typed('text/xml', '<a/>'), ['other-model'], []],
    ['a table', typed('text/csv', 'a;b'), ['other-model'], []],
    ['a page', typed('text/html', '<html>'), [], ['other-model']],
    ['gone', answering({ status: 410 }), ['other-model'], []],
    ['an error', answering({ status: 500 }), [], []],
    [
      'on its way out',
      answering({ headers: { sunset: 'Sat, 01 Jan 2028 00:00:00 GMT' } }),
      [],
      ['changing-shape'],
    ],
  ])('that is %s', (_, observed, facts, hints) => {
    expect(factsOf(content(observed))).toEqual(facts);
    expect(hintsOf(content(observed))).toEqual(hints);
  });
});

describe('the size', () => {
  it.each([
    ['small', answering({}), []],
    ['half', answering({ bodyBytes: 500_000 }), []],
    ['large', answering({ bodyBytes: 1_000_000 }), ['huge']],
    ['cut by the limit', answering({ whole: false }), ['huge']],
    [
      'cut by time',
      seen([{ answer: answer({ whole: false }), failure: 'TIMEOUT' }]),
      [],
    ],
    [
      'announced',
      answering({ headers: { 'content-length': '30000000' } }),
      ['huge'],
    ],
  ])('that is %s', (_, observed, facts) =>
    expect(factsOf(size(observed))).toEqual(facts),
  );

  it.each([
    [[1, 2], 2],
    [{ items: [1], meta: [1, 2, 3] }, 3],
    [{ a: 1 }, undefined],
    [null, undefined],
    ['text', undefined],
  ])('in items of %j is %s', (json, items) =>
    expect(countItems(json)).toBe(items),
  );
});

describe('pages', () => {
  const says = (json: unknown, headers = {}) =>
    paging(answering({ text: JSON.stringify(json), headers }))!.says.join();

  it.each([
    [[], {}, 'no sign of pages'],
    [[1, 2], { 'x-total-count': '2' }, 'all in one page: 2 items in all'],
    [[1], { 'x-total-count': '9' }, 'in pages; 9 items in all'],
    [[1], { link: '</l?p=2>; rel="next"' }, 'in pages, by Link: rel=next'],
    [
      { items: [1], nextCursor: 'x' },
      {},
      'in pages, by "nextCursor" in the answer',
    ],
    [{ value: [], '@odata.nextLink': 'x' }, {}, '"@odata.nextLink"'],
    [{ items: [1], total: 7 }, {}, 'in pages; 7 items in all'],
    [{ items: [], next: null, hasMore: false }, {}, 'no sign of pages'],
  ])('of %j with %j: %s', (json, headers, text) =>
    expect(says(json, headers)).toContain(text),
  );

  it('are told of two levels deep', () => {
    expect(pagingMembers({ links: { next: '/2', a: { next: '/3' } } })).toEqual(
      ['links.next'],
    );
  });
});

describe('caching', () => {
  it('is told of with what came of asking again', () => {
    const first = { answer: answer({ headers: { etag: '"1"' } }) };
    const again = (status: number) =>
      ({ purpose: 'revalidate', answer: answer({ status }) }) as const;
    expect(caching(seen([first, again(304)]))!.says).toEqual([
      'ETag; asked again with it: 304',
    ]);
    expect(caching(seen([first, again(200)]))!.says).toEqual([
      'ETag; asked again with it: 200, not 304',
    ]);
    expect(caching(answering({}))!.says).toEqual(['no caching headers']);
  });
});

describe('the speed', () => {
  const taking = (...times: number[]) =>
    speed(seen(times.map(ms => ({ ms, answer: answer() }))));

  it.each([
    [[10, 20, 30], []],
    [[10, 20, 3_000], []],
    [[10, 20, 30, 2_000, 2_000], ['slow']],
    [[10, 300, 300], ['slow']],
  ])('of %j: %j', (times, facts) =>
    expect(factsOf(taking(...times))).toEqual(facts),
  );

  it('counts no errors, and no answer that was cut', () => {
    const observed = seen([
      { ms: 10, answer: answer() },
      ...[1, 2, 3].map(() => ({ ms: 900, answer: answer({ status: 503 }) })),
      ...[1, 2, 3].map(() => ({ ms: 900, answer: answer({ whole: false }) })),
    ]);
    expect(speed(observed).settled).toEqual(['slow']);
  });

  it('is that of one that hangs, too', () => {
    const observed = seen([{ answer: answer() }, { failure: 'TIMEOUT' }]);
    expect(factsOf(speed(observed))).toEqual(['hangs']);
  });

  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])('of %j is %d in the median', (values, expected) =>
    expect(median(values)).toBe(expected),
  );
});

describe('limits and errors', () => {
  const each = (...statuses: number[]): Exchange[] =>
    statuses.map(status => exchange({ answer: answer({ status }) }));

  it.each([
    [[200, 429], ['rate-limited']],
    [[200, 200], []],
  ])('%j: %j', (statuses, facts) =>
    expect(factsOf(rateLimit(seen(each(...statuses))))).toEqual(facts),
  );

  it.each(['ratelimit-policy', 'x-ratelimit-limit', 'x-rate-limit-remaining'])(
    '%s is worth a look',
    name =>
      expect(
        hintsOf(rateLimit(answering({ headers: { [name]: '60' } }))),
      ).toEqual(['rate-limited']),
  );

  it.each([
    [[200, 200], []],
    [[200, 503], ['flaky']],
    [[503, 500], ['down']],
    [[200, 404, 501], []],
  ])('%j: %j', (statuses, facts) =>
    expect(factsOf(errors(seen(each(...statuses))))).toEqual(facts),
  );

  it('takes a connection that breaks for an error, but not a certificate', () => {
    const good = { answer: answer() };
    expect(factsOf(errors(seen([good, { failure: 'ECONNRESET' }])))).toEqual([
      'flaky',
    ]);
    expect(
      factsOf(errors(seen([{ failure: 'CERT_HAS_EXPIRED' }, good]))),
    ).toEqual([]);
  });
});
