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

it('passes the options of `yarn new`', () => {
  const key = { givenHeaders: ['x-frobs-key'] };
  expect(stepsFor('direct').command).toBe(
    "yarn new --select call-api-direct --option pluginId=frobsco --option 'apiName=Frobsco API' --option baseUrl=https://api.frobsco.com/v1/list",
  );
  expect(stepsFor('proxy', ['api-key'], {}, key).command).toMatch(
    /^yarn new --select call-api-proxy .* --option keyHeader=x-frobs-key$/,
  );
});

it('leaves out the query and is safe in a shell', () => {
  const url = new URL("https://api.frobsco.com/o'clock$(id)/?key=secret");
  expect(stepsFor('direct', [], {}, { url }).command).toMatch(
    / --option 'baseUrl=https:\/\/api.frobsco.com\/o%27clock%24\(id\)'$/,
  );
});

it('has the config of a direct call', () => {
  expect(stepsFor('direct').config).toBe(`frobsco:
  baseUrl: https://api.frobsco.com/v1/list
backend:
  csp:
    connect-src: ["'self'", 'https://api.frobsco.com']`);
});

it.each<[Strategy, string[], Partial<ResponseRecord>, string[]]>([
  ['proxy', ['no-cors'], {}, ['target: https://api.frobsco.com/v1/list']],
  [
    'proxy',
    ['second-server'],
    {},
    [
      '# instead of the lines that yarn new prints; needs plugins/proxy-backend-module-resilience',
      'proxyResilience:',
      'proxyPath: /frobsco/list',
      '- url: https://api.frobsco.com/v1',
      'backup: true',
    ],
  ],
  [
    'backend',
    ['service-token', 'state'],
    {},
    [
      '# instead of the lines that yarn new prints',
      'baseUrl: https://api.frobsco.com/v1/list',
      'clientId: ${FROBSCO_CLIENT_ID}',
    ],
  ],
  [
    'proxy',
    ['api-key'],
    { status: 401, text: 'X-Frobs-Key is missing' },
    ['X-Frobs-Key: ${FROBSCO_API_KEY}'],
  ],
  [
    'backend',
    ['api-key'],
    { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
    ['Authorization: Basic ${FROBSCO_API_KEY}'],
  ],
  [
    'graphql',
    ['many-sources'],
    {},
    ['baseUrl: https://api.frobsco.com/v1/list'],
  ],
])(
  '%s with %j and %j has the config %j',
  (strategy, facts, response, lines) => {
    const { config } = stepsFor(strategy, facts, response);
    expect(config.split('\n').map(line => line.trim())).toEqual(
      expect.arrayContaining(lines),
    );
  },
);

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
