// The lines for app-config.yaml that a made plugin needs: one source for what
// `yarn new` prints and what `yarn advise` prints.

/** What the lines depend on. */
export interface AppConfigOptions {
  pluginId: string;
  /** The URL of the list, with its path. */
  baseUrl: string;
  /** Proxy and backend: the header that carries a secret, if one is needed. */
  keyHeader?: string;
  /** What precedes the secret in that header: `Bearer` or `Basic`. */
  keyScheme?: string;
  /** Backend: the API wants OAuth tokens by client credentials. */
  oauth?: { tokenUrl?: string };
}

const ESCAPED = '$${';

/** Headers for compression, caching and pages, which the proxy drops by default. */
export const ALLOWED_HEADERS = [
  ...['Accept-Encoding', 'Content-Encoding', 'Vary'],
  ...['ETag', 'If-None-Match', 'Link', 'X-Total-Count'],
];

/** Those that the page reads: they tell it of more pages. */
const EXPOSED_HEADERS = ['Link', 'X-Total-Count'];

/** `my-things` as the key of its config: `myThings`. */
export const configKeyOf = (pluginId: string) =>
  pluginId.replace(/-+(.?)/g, (_, letter) => letter.toUpperCase());

/** The environment variable of a secret: `MY_THINGS_API_KEY`. */
const variableOf = (pluginId: string, secret: string) =>
  `${pluginId}-${secret}`.replaceAll('-', '_').toUpperCase();

// A `${` of the URL's own is not one that the config substitutes.
const urlOf = (baseUrl: string) => baseUrl.replaceAll('${', () => ESCAPED);

const indent = (lines: string[], by: number) =>
  lines.map(line => ' '.repeat(by) + line);

/** The header that carries the secret. The secret itself is in the environment. */
export function headerLines(options: AppConfigOptions): string[] {
  const { pluginId, keyHeader, keyScheme } = options;
  if (!keyHeader) {
    return [];
  }
  const secret = `\${${variableOf(pluginId, 'API_KEY')}}`;
  const isBearer = keyHeader.toLowerCase() === 'authorization';
  const scheme = keyScheme ?? (isBearer ? 'Bearer' : undefined);
  const value = scheme ? `${scheme} ${secret}` : secret;
  return ['headers:', `  ${keyHeader}: ${value}`];
}

function oauthLines({ pluginId, oauth }: AppConfigOptions): string[] {
  if (!oauth) {
    return [];
  }
  return [
    'oauth:',
    `  tokenUrl: ${oauth.tokenUrl ?? 'https://… # where services get their tokens'}`,
    `  clientId: \${${variableOf(pluginId, 'CLIENT_ID')}}`,
    `  clientSecret: \${${variableOf(pluginId, 'CLIENT_SECRET')}}`,
  ];
}

function forDirect({ pluginId, baseUrl }: AppConfigOptions): string[] {
  return [
    `${configKeyOf(pluginId)}:`,
    `  baseUrl: ${urlOf(baseUrl)}`,
    'backend:',
    '  csp:',
    `    connect-src: ["'self'", '${new URL(baseUrl).origin}']`,
  ];
}

function forProxy(options: AppConfigOptions): string[] {
  const { pluginId, baseUrl } = options;
  return [
    'proxy:',
    '  endpoints:',
    `    /${pluginId}:`,
    ...indent(
      [
        `target: ${urlOf(baseUrl)}`,
        'pathRewrite:',
        `  '^/api/proxy/${pluginId}/?': ''`,
        'credentials: require',
        'allowedMethods: [GET, HEAD]',
        ...headerLines(options),
        `allowedHeaders: [${ALLOWED_HEADERS.join(', ')}]`,
      ],
      6,
    ),
    'backend:',
    '  cors:',
    `    exposedHeaders: [${EXPOSED_HEADERS.join(', ')}]`,
  ];
}

function forBackend(options: AppConfigOptions): string[] {
  const { pluginId, baseUrl } = options;
  return [
    `${configKeyOf(pluginId)}:`,
    `  baseUrl: ${urlOf(baseUrl)}`,
    ...indent(headerLines(options), 2),
    ...indent(oauthLines(options), 2),
  ];
}

const TEMPLATES = {
  'call-api-direct': forDirect,
  'call-api-proxy': forProxy,
  'call-api-backend': forBackend,
  'call-api-graphql': forBackend,
};

/** What a plugin made from the template needs in app-config.yaml, as YAML. */
export const appConfigFor = (
  template: keyof typeof TEMPLATES,
  options: AppConfigOptions,
) => `${TEMPLATES[template](options).join('\n')}\n`;
