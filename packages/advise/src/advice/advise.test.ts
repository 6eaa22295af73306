import { FACTS, recommend } from '@internal/plugin-frobs-compare/advice';
import fc from 'fast-check';
import { answer, seen } from '../__testUtils__/seen.ts';
import { toText } from '../print/toText.ts';
import { advise } from './advise.ts';
import { camelCase, nameOf, variableName } from './names.ts';

const ids = FACTS.map(({ id }) => id);

/** How a value looks that was printed without being there. */
const NOT_THERE = /undefined|NaN|\[object/;

const headers = fc.dictionary(
  fc.constantFrom(
    ...['content-type', 'etag', 'link', 'x-total-count', 'www-authenticate'],
    ...['access-control-allow-origin', 'access-control-allow-headers'],
    ...['content-encoding', 'content-length', 'retry-after', 'ratelimit'],
  ),
  fc.oneof(
    fc.string().filter(text => !NOT_THERE.test(text)),
    fc.constantFrom('*', 'Bearer realm="x"', 'text/xml', '<x>; rel=next', '1'),
  ),
);
const someAnswer = fc
  .record({
    status: fc.constantFrom(200, 204, 304, 401, 403, 410, 429, 500, 503),
    headers,
    bodyBytes: fc.nat(2_000_000),
    whole: fc.boolean(),
    text: fc.oneof(fc.string(), fc.json()),
  })
  .map(answer);
const request = {
  purpose: fc.constantFrom(
    ...(['plain', 'browser', 'preflight', 'again', 'at-once'] as const),
    ...(['revalidate', 'https'] as const),
  ),
  ms: fc.nat(10_000),
};
const someExchange = fc.oneof(
  fc.record({ ...request, answer: someAnswer }),
  fc.record({
    ...request,
    failure: fc.constantFrom('TIMEOUT', 'ECONNRESET', 'CERT_HAS_EXPIRED'),
  }),
);
const something = fc
  .tuple(
    fc.array(someExchange, { minLength: 1, maxLength: 12 }),
    fc.record({
      url: fc
        .constantFrom(
          ...['http://127.0.0.1:1/', 'https://api.frobsco.com/v1/list?a=b'],
          ...['http://inventory/', 'http://[::1]/x/y', 'https://a.b.co.uk/'],
        )
        .map(url => new URL(url)),
      unverified: fc.boolean(),
      ownCa: fc.boolean(),
    }),
  )
  .map(([exchanges, more]) => seen(exchanges, more));

it('goes by the rules, whatever was seen and given', () => {
  fc.assert(
    fc.property(something, fc.subarray(ids), (observed, given) => {
      const { facts, recommendation, alternatives, questions, next } = advise(
        observed,
        given,
      );
      const known = facts.map(({ fact }) => fact);
      expect(known).toEqual(ids.filter(id => known.includes(id)));
      expect(known).toEqual(expect.arrayContaining(given));
      expect(recommendation ?? recommend(known)).toEqual(recommend(known));
      expect(alternatives.length > 0).toBe(!recommendation);
      for (const { fact, recommendation: then } of alternatives) {
        expect(known).not.toContain(fact);
        expect(then).toEqual(recommend([...known, fact]));
      }
      for (const { fact } of questions) expect(known).not.toContain(fact);
      expect(next === undefined).toBe(
        !recommendation?.strategy && !recommendation?.combination,
      );
    }),
  );
});

it('has a line for each request, and none for what is not there', () => {
  fc.assert(
    fc.property(something, observed => {
      const text = toText(advise(observed));
      const { length } = observed.exchanges;
      expect(text).toContain(`What was asked: ${length} of at most 12`);
      expect(text).not.toMatch(NOT_THERE);
    }),
  );
});

it('goes by what is given where several facts would look the same', () => {
  const observed = seen([
    {
      answer: answer({
        status: 401,
        headers: { 'www-authenticate': 'Bearer' },
      }),
    },
  ]);
  expect(advise(observed).recommendation).toBeUndefined();
  expect(advise(observed).alternatives.map(({ fact }) => fact)).toEqual([
    ...['api-key', 'service-token', 'own-accounts'],
  ]);
  expect(advise(observed, ['own-accounts']).recommendation).toMatchObject({
    strategy: 'direct',
  });
});

it('tells of a combination where no strategy does by itself', () => {
  const advice = advise(seen([{ answer: answer() }]), [
    'own-accounts',
    'state',
  ]);
  expect(advice.recommendation).toMatchObject({
    combination: { strategy: 'aggregator' },
  });
  const text = toText(advice);
  expect(text).toContain('Recommendation: backend plugin');
  expect(text).toContain('It takes: What the plugin keeps');
  expect(text).toContain('yarn new --select call-api-backend');
});

describe('the command', () => {
  const commandFor = (facts: string[], more = {}) =>
    advise(seen([{ answer: answer() }], more), facts).next!.command;

  it('answers what `yarn new` would ask for', () => {
    expect(commandFor([])).toBe(
      "yarn new --select call-api-direct --option 'baseUrl=https://api.frobsco.com/v1/list'",
    );
    expect(commandFor(['api-key'], { givenHeaders: ['x-frobs-key'] })).toBe(
      "yarn new --select call-api-proxy --option 'baseUrl=https://api.frobsco.com/v1/list' --option 'keyHeader=x-frobs-key'",
    );
  });

  it('has nothing of a query, and nothing that a shell would take up', () => {
    const url = new URL("https://api.frobsco.com/o'clock?key=hush");
    expect(commandFor([], { url })).toBe(
      "yarn new --select call-api-direct --option 'baseUrl=https://api.frobsco.com/o%27clock'",
    );
  });
});

describe('the config', () => {
  const configFor = (facts: string[], of = {}, more = {}) =>
    advise(seen([{ answer: answer(of) }], more), facts).next!.config;

  it('is that of a direct call', () => {
    expect(configFor([])).toBe(`frobsco: # the id of your plugin, in camel case
  baseUrl: https://api.frobsco.com/v1
backend:
  csp:
    connect-src: ["'self'", 'https://api.frobsco.com']`);
  });

  it('is that of the plain proxy, with what it would drop', () => {
    const sent = { etag: '"1"', 'content-encoding': 'gzip', link: '<x>' };
    expect(configFor(['no-cors', 'api-key'], { headers: sent })).toBe(`proxy:
  endpoints:
    /frobsco:
      target: https://api.frobsco.com
      pathRewrite:
        '^/api/proxy/frobsco/?': /v1/
      credentials: require
      allowedMethods: [GET, HEAD]
      headers:
        X-Api-Key: \${FROBSCO_API_KEY}
      allowedHeaders: [Accept-Encoding, Content-Encoding, Vary, ETag, If-None-Match, Link]
backend:
  cors:
    exposedHeaders: [ETag, Link]`);
  });

  it('is that of the module where the plain proxy would not do', () => {
    expect(configFor(['second-server']))
      .toBe(`# with the module plugins/proxy-backend-module-frobs
frobsEndpoints:
  /frobsco:
    targets:
      - url: https://api.frobsco.com/v1
      - url: https://… # the other server
        backup: true`);
  });

  it('is that of a backend plugin, with its credentials', () => {
    expect(configFor(['service-token', 'state']))
      .toBe(`frobsco: # the id of your plugin, in camel case
  baseUrl: https://api.frobsco.com/v1
  oauth:
    tokenUrl: https://… # where services get their tokens
    clientId: \${FROBSCO_CLIENT_ID}
    clientSecret: \${FROBSCO_CLIENT_SECRET}`);
  });

  it('has the header that the API names', () => {
    const refusal = (text: string, challenge: string) => ({
      ...{ status: 401, text },
      headers: { 'www-authenticate': challenge },
    });
    expect(
      configFor([], refusal('X-Frobs-Key is missing', 'FrobsKey')),
    ).toContain('X-Frobs-Key: ${FROBSCO_API_KEY}');
    expect(configFor([], refusal('', 'Basic realm="x"'))).toContain(
      'Authorization: Basic ${FROBSCO_API_KEY}',
    );
  });
});

it.each([
  ['https://api.frobsco.com/', 'frobsco'],
  ['https://frobsco.co.uk/', 'frobsco'],
  ['https://inventory/', 'inventory'],
  ['https://10.0.0.1/', 'my-api'],
  ['http://[::1]/', 'my-api'],
  ['http://localhost:7100/', 'my-api'],
  ['https://api.my-shop.example/', 'my-shop'],
  ['https://123.example/', 'my-api'],
])('the API at %s is called %s', (url, name) =>
  expect(nameOf(new URL(url))).toBe(name),
);

it('writes a name as config and environment do', () => {
  expect(camelCase('my-shop-2')).toBe('myShop2');
  expect(variableName('my-shop', 'API_KEY')).toBe('MY_SHOP_API_KEY');
  expect(variableName('my-api', 'API_KEY')).toBe('MY_API_KEY');
});
