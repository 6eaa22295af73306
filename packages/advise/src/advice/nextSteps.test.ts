import type { Strategy } from '@internal/strategies';
import { observeResponse } from '../__testUtils__/observations.ts';
import type { Observations, ResponseRecord } from '../probe/Observations.ts';
import { nextSteps } from './nextSteps.ts';
import { suggestApiName, suggestPluginId } from './templateOptions.ts';

const stepsFor = (
  strategy: Strategy,
  facts: string[] = [],
  response: Partial<ResponseRecord> = {},
  values: Partial<Observations> = {},
) => nextSteps(strategy, facts, observeResponse(response, values));

describe('the command', () => {
  it('passes the options of `yarn new`', () => {
    expect(stepsFor('direct').command).toBe(
      "yarn new --select call-api-direct --option pluginId=frobsco --option 'apiName=Frobsco API' --option baseUrl=https://api.frobsco.com/v1/list",
    );
    expect(
      stepsFor('proxy', ['api-key'], {}, { givenHeaders: ['x-frobs-key'] })
        .command,
    ).toMatch(
      /^yarn new --select call-api-proxy .* --option keyHeader=x-frobs-key$/,
    );
  });

  it('leaves out the query and is safe in a shell', () => {
    const url = new URL("https://api.frobsco.com/o'clock$(id)/?key=secret");
    expect(stepsFor('direct', [], {}, { url }).command).toMatch(
      / --option 'baseUrl=https:\/\/api.frobsco.com\/o%27clock%24\(id\)'$/,
    );
  });
});

describe('the config', () => {
  it('of a direct call', () => {
    expect(stepsFor('direct').config).toBe(`frobsco:
  baseUrl: https://api.frobsco.com/v1/list
backend:
  csp:
    connect-src: ["'self'", 'https://api.frobsco.com']`);
  });

  it('of the proxy lists headers that it would drop', () => {
    const headers = { etag: '"1"', 'content-encoding': 'gzip', link: '<x>' };
    expect(stepsFor('proxy', ['no-cors', 'api-key'], { headers }).config)
      .toBe(`proxy:
  endpoints:
    /frobsco:
      target: https://api.frobsco.com/v1/list
      pathRewrite:
        '^/api/proxy/frobsco/?': ''
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
    expect(stepsFor('proxy', ['second-server']).config).toContain(`
proxyResilience:
  /frobsco:
    targets:
      - url: https://api.frobsco.com/v1/list
      - url: https://… # the second server
        backup: true`);
  });

  it('of a backend plugin contains its credentials', () => {
    expect(stepsFor('backend', ['service-token', 'state']).config)
      .toBe(`frobsco:
  baseUrl: https://api.frobsco.com/v1/list
  oauth:
    tokenUrl: https://… # where services get their tokens
    clientId: \${FROBSCO_CLIENT_ID}
    clientSecret: \${FROBSCO_CLIENT_SECRET}`);
  });

  it.each([
    ['X-Frobs-Key is missing', 'FrobsKey', 'X-Frobs-Key: ${FROBSCO_API_KEY}'],
    ['', 'Basic realm="x"', 'Authorization: Basic ${FROBSCO_API_KEY}'],
  ])('contains the header that %j or %j names', (text, challenge, line) => {
    const headers = { 'www-authenticate': challenge };
    const response = { status: 401, text, headers };
    expect(stepsFor('proxy', ['api-key'], response).config).toContain(line);
  });
});

it.each([
  ['https://api.frobsco.com/', 'frobsco', 'Frobsco API'],
  ['https://frobsco.co.uk/', 'frobsco', 'Frobsco API'],
  ['https://inventory/', 'inventory', 'Inventory API'],
  ['https://10.0.0.1/', 'my-things', 'My Things API'],
  ['http://[::1]/', 'my-things', 'My Things API'],
  ['http://localhost:7100/', 'my-things', 'My Things API'],
  ['https://api.my-shop.example/', 'my-shop', 'My Shop API'],
  ['https://123.example/', 'my-things', 'My Things API'],
])('%s: the plugin is called %s, its API %s', (url, id, name) => {
  expect(suggestPluginId(new URL(url))).toBe(id);
  expect(suggestApiName(id)).toBe(name);
});
