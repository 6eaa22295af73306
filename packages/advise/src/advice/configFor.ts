import {
  FACTS,
  findScenario,
  type Strategy,
} from '@internal/plugin-frobs-compare/advice';
import { mainRequest } from '../checks/responses.ts';
import {
  findKeyHeader,
  findRefusal,
  parseSchemes,
} from '../checks/credentials.ts';
import type { Observations } from '../probe/Observations.ts';
import {
  basePathOf,
  baseUrlOf,
  camelCase,
  suggestPluginId,
  variableName,
} from './apiName.ts';

/** The key's header and how its value begins, as far as they can be told. */
export function keyOf(observations: Observations, name: string) {
  const refusal = findRefusal(observations);
  const [scheme] = parseSchemes(refusal?.headers['www-authenticate']);
  const header =
    observations.givenHeaders[0] ??
    (refusal && findKeyHeader(refusal)) ??
    'X-Api-Key';
  const variable = `\${${variableName(name, 'API_KEY')}}`;
  const isScheme = header.toLowerCase() === 'authorization';
  const prefix = scheme === 'basic' ? 'Basic ' : 'Bearer ';
  return { header, value: isScheme ? `${prefix}${variable}` : variable };
}

/** The headers that the proxy drops unless it is told. */
function passedHeaders(observations: Observations, facts: string[]): string[] {
  const headers = mainRequest(observations)?.response.headers ?? {};
  const has = (name: string) => name in headers;
  return [
    ...(has('content-encoding')
      ? ['Accept-Encoding', 'Content-Encoding', 'Vary']
      : []),
    ...(has('etag') ? ['ETag', 'If-None-Match'] : []),
    ...(has('link') ? ['Link'] : []),
    ...(facts.includes('rate-limited') ? ['Retry-After'] : []),
    ...(has('x-total-count') ? ['X-Total-Count'] : []),
  ];
}

const indent = (lines: string[], by: number) =>
  lines.map(line => ' '.repeat(by) + line);

const listOf = (key: string, items: string[]) =>
  items.length > 0 ? [`${key}: [${items.join(', ')}]`] : [];

function keyLines(observations: Observations, facts: string[], name: string) {
  if (!facts.includes('api-key')) return [];
  const { header, value } = keyOf(observations, name);
  return ['headers:', `  ${header}: ${value}`];
}

function forDirect({ url }: Observations, name: string): string[] {
  return [
    `${camelCase(name)}: # the id of your plugin, in camel case`,
    `  baseUrl: ${baseUrlOf(url)}`,
    'backend:',
    '  csp:',
    `    connect-src: ["'self'", '${url.origin}']`,
  ];
}

const exposed = (headers: string[]) =>
  headers.filter(name =>
    ['ETag', 'Link', 'Retry-After', 'X-Total-Count'].includes(name),
  );

function forPlainProxy(
  observations: Observations,
  facts: string[],
  name: string,
) {
  const { url } = observations;
  const passed = passedHeaders(observations, facts);
  return [
    'proxy:',
    '  endpoints:',
    `    /${name}:`,
    ...indent(
      [
        `target: ${url.origin}`,
        'pathRewrite:',
        `  '^/api/proxy/${name}/?': ${basePathOf(url.pathname)}/`,
        'credentials: require',
        'allowedMethods: [GET, HEAD]',
        ...keyLines(observations, facts, name),
        ...listOf('allowedHeaders', passed),
      ],
      6,
    ),
    ...(exposed(passed).length > 0
      ? [
          'backend:',
          '  cors:',
          ...listOf('    exposedHeaders', exposed(passed)),
        ]
      : []),
  ];
}

/** For what the plain proxy lacks: see plugins/proxy-backend-module-resilience. */
function forModuleProxy(
  observations: Observations,
  facts: string[],
  name: string,
) {
  const { url, certificate } = observations;
  const usesCaFile =
    certificate && (observations.usesCaFile || facts.includes('untrusted'));
  return [
    '# with the module plugins/proxy-backend-module-resilience',
    'proxyResilience:',
    `  /${name}:`,
    ...indent(
      [
        'targets:',
        `  - url: ${baseUrlOf(url)}`,
        ...(facts.includes('second-server')
          ? ['  - url: https://… # the other server', '    backup: true']
          : []),
        ...keyLines(observations, facts, name),
        ...(usesCaFile ? ['caFile: ca.pem # the CA of its certificate'] : []),
        ...listOf('allowedHeaders', passedHeaders(observations, facts)),
      ],
      4,
    ),
  ];
}

function forBackend(observations: Observations, facts: string[], name: string) {
  const variable = (what: string) => `\${${variableName(name, what)}}`;
  const oauth = facts.includes('service-token')
    ? [
        'oauth:',
        '  tokenUrl: https://… # where services get their tokens',
        `  clientId: ${variable('CLIENT_ID')}`,
        `  clientSecret: ${variable('CLIENT_SECRET')}`,
      ]
    : [];
  const key = facts.includes('api-key')
    ? [
        `apiKey: ${variable('API_KEY')} # sent as ${keyOf(observations, name).header}`,
      ]
    : [];
  const ca =
    observations.certificate && facts.includes('untrusted')
      ? ['# and NODE_EXTRA_CA_CERTS=ca.pem in the environment of the backend']
      : [];
  return [
    `${camelCase(name)}: # the id of your plugin, in camel case`,
    ...indent([`baseUrl: ${baseUrlOf(observations.url)}`, ...key, ...oauth], 2),
    ...ca,
  ];
}

/** Whether a scenario takes another endpoint than the plain proxy's. */
const takesModule = (facts: string[], { certificate }: Observations) =>
  FACTS.filter(({ id }) => facts.includes(id))
    // Plain HTTP the plain proxy can do.
    .filter(({ id }) => id !== 'untrusted' || certificate)
    .some(({ scenario }) => findScenario(scenario).proxyPath !== undefined);

/** What a strategy wants in app-config.yaml, given what is true of the API. */
export function configFor(
  strategy: Strategy,
  facts: string[],
  observations: Observations,
): string {
  const name = suggestPluginId(observations.url);
  const proxy = takesModule(facts, observations)
    ? forModuleProxy
    : forPlainProxy;
  const lines = {
    direct: () => forDirect(observations, name),
    proxy: () => proxy(observations, facts, name),
    backend: () => forBackend(observations, facts, name),
  };
  return lines[strategy]().join('\n');
}
