import { FACTS, recommend } from '@internal/plugin-frobs-compare/advice';
import fc from 'fast-check';
import {
  createObservations,
  createResponse,
  observeResponse,
} from '../__testUtils__/observations.ts';
import { formatAdvice } from '../print/formatAdvice.ts';
import { advise } from './advise.ts';
import { camelCase, suggestPluginId, variableName } from './apiName.ts';

const ids = FACTS.map(({ id }) => id);

/** Traces of a value that is missing. */
const MISSING_VALUE = /undefined|NaN|\[object/;

const headers = fc.dictionary(
  fc.constantFrom(
    ...['content-type', 'etag', 'link', 'x-total-count', 'www-authenticate'],
    ...['access-control-allow-origin', 'access-control-allow-headers'],
    ...['content-encoding', 'content-length', 'retry-after', 'ratelimit'],
  ),
  fc.oneof(
    fc.string().filter(text => !MISSING_VALUE.test(text)),
    fc.constantFrom('*', 'Bearer realm="x"', 'text/xml', '<x>; rel=next', '1'),
  ),
);
const anyResponse = fc
  .record({
    status: fc.constantFrom(200, 204, 304, 401, 403, 410, 429, 500, 503),
    headers,
    bodyBytes: fc.nat(2_000_000),
    complete: fc.boolean(),
    text: fc.oneof(fc.string(), fc.json()),
  })
  .map(createResponse);
const request = {
  purpose: fc.constantFrom(
    ...(['server', 'browser', 'preflight', 'repeat'] as const),
    ...(['concurrent', 'revalidate', 'https'] as const),
  ),
  ms: fc.nat(10_000),
};
const anyRequest = fc.oneof(
  fc.record({ ...request, response: anyResponse }),
  fc.record({
    ...request,
    errorCode: fc.constantFrom('TIMEOUT', 'ECONNRESET', 'CERT_HAS_EXPIRED'),
  }),
);
const anyObservations = fc
  .tuple(
    fc.array(anyRequest, { minLength: 1, maxLength: 12 }),
    fc.record({
      url: fc
        .constantFrom(
          ...['http://127.0.0.1:1/', 'https://api.frobsco.com/v1/list?a=b'],
          ...['http://inventory/', 'http://[::1]/x/y', 'https://a.b.co.uk/'],
        )
        .map(url => new URL(url)),
      unverified: fc.boolean(),
      usesCaFile: fc.boolean(),
    }),
  )
  .map(([requests, values]) => createObservations(requests, values));

it('follows the rules, whatever was observations and given', () => {
  fc.assert(
    fc.property(anyObservations, fc.subarray(ids), (observations, given) => {
      const { facts, recommendation, alternatives, questions, next } = advise(
        observations,
        given,
      );
      const known = facts.map(({ fact }) => fact);
      expect(known).toEqual(ids.filter(id => known.includes(id)));
      expect(known).toEqual(expect.arrayContaining(given));
      expect(recommendation ?? recommend(known)).toEqual(recommend(known));
      expect(alternatives.length > 0).toBe(!recommendation);
      for (const { fact, recommendation: ifTrue } of alternatives) {
        expect(known).not.toContain(fact);
        expect(ifTrue).toEqual(recommend([...known, fact]));
      }
      for (const { fact } of questions) expect(known).not.toContain(fact);
      expect(next === undefined).toBe(
        !recommendation?.strategy && !recommendation?.combination,
      );
    }),
  );
});

it('prints no missing values', () => {
  fc.assert(
    fc.property(anyObservations, observations => {
      const text = formatAdvice(advise(observations));
      const { length } = observations.requests;
      expect(text).toContain(`Requests sent: ${length} of at most 12`);
      expect(text).not.toMatch(MISSING_VALUE);
    }),
  );
});

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
  expect(advice.recommendation).toMatchObject({
    combination: { strategy: 'backend' },
  });
  const text = formatAdvice(advice);
  expect(text).toContain('Recommended: Backend plugin');
  expect(text).toContain('Required change: The page would have to send');
  expect(text).toContain('yarn new --select call-api-backend');
});

describe('the command', () => {
  const commandFor = (facts: string[], more = {}) =>
    advise(observeResponse({}, more), facts).next!.command;

  it('passes the options of `yarn new`', () => {
    expect(commandFor([])).toBe(
      "yarn new --select call-api-direct --option 'baseUrl=https://api.frobsco.com/v1/list'",
    );
    expect(commandFor(['api-key'], { givenHeaders: ['x-frobs-key'] })).toBe(
      "yarn new --select call-api-proxy --option 'baseUrl=https://api.frobsco.com/v1/list' --option 'keyHeader=x-frobs-key'",
    );
  });

  it('leaves out the query and is safe in a shell', () => {
    const url = new URL("https://api.frobsco.com/o'clock?key=hush");
    expect(commandFor([], { url })).toBe(
      "yarn new --select call-api-direct --option 'baseUrl=https://api.frobsco.com/o%27clock'",
    );
  });
});

describe('the config', () => {
  const configFor = (facts: string[], of = {}, more = {}) =>
    advise(observeResponse(of, more), facts).next!.config;

  it('of a direct call', () => {
    expect(configFor([])).toBe(`frobsco: # the id of your plugin, in camel case
  baseUrl: https://api.frobsco.com/v1
backend:
  csp:
    connect-src: ["'self'", 'https://api.frobsco.com']`);
  });

  it('of the proxy lists headers that it would drop', () => {
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

  it('of the proxy module is printed if the plain proxy is not enough', () => {
    expect(configFor(['second-server']))
      .toBe(`# with the module plugins/proxy-backend-module-resilience
proxyResilience:
  /frobsco:
    targets:
      - url: https://api.frobsco.com/v1
      - url: https://… # the other server
        backup: true`);
  });

  it('of a backend plugin contains its credentials', () => {
    expect(configFor(['service-token', 'state']))
      .toBe(`frobsco: # the id of your plugin, in camel case
  baseUrl: https://api.frobsco.com/v1
  oauth:
    tokenUrl: https://… # where services get their tokens
    clientId: \${FROBSCO_CLIENT_ID}
    clientSecret: \${FROBSCO_CLIENT_SECRET}`);
  });

  it('contains the header that the API names', () => {
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
])('%s: the plugin is called %s', (url, name) =>
  expect(suggestPluginId(new URL(url))).toBe(name),
);

it('writes a name as config keys and variables do', () => {
  expect(camelCase('my-shop-2')).toBe('myShop2');
  expect(variableName('my-shop', 'API_KEY')).toBe('MY_SHOP_API_KEY');
  expect(variableName('my-api', 'API_KEY')).toBe('MY_API_KEY');
});
