// The lines for app-config.yaml that a made plugin needs: one source for what
// `yarn new` prints and what `yarn advise` prints.

const ESCAPED = '$${';

/** Headers for compression, caching and pages, which the proxy drops by default. */
export const ALLOWED_HEADERS = [
  ...['Accept-Encoding', 'Content-Encoding', 'Vary'],
  ...['ETag', 'If-None-Match', 'Link', 'X-Total-Count'],
];

/** Those that the page reads: they tell it of more pages. */
const EXPOSED_HEADERS = ['Link', 'X-Total-Count'];

/** `my-things` as the key of its config: `myThings`. */
export const configKeyOf = pluginId =>
  pluginId.replace(/-+(.?)/g, (_, letter) => letter.toUpperCase());

/** The environment variable of a secret: `MY_THINGS_API_KEY`. */
const variableOf = (pluginId, secret) =>
  `${pluginId}-${secret}`.replaceAll('-', '_').toUpperCase();

// A `${` of the URL's own is not one that the config substitutes.
const urlOf = baseUrl => baseUrl.replaceAll('${', () => ESCAPED);

const indent = (lines, by) => lines.map(line => ' '.repeat(by) + line);

/** The header that carries the secret. The secret itself is in the environment. */
export function headerLines({ pluginId, keyHeader, keyScheme }) {
  if (!keyHeader) {
    return [];
  }
  const secret = `\${${variableOf(pluginId, 'API_KEY')}}`;
  const isBearer = keyHeader.toLowerCase() === 'authorization';
  const scheme = keyScheme ?? (isBearer ? 'Bearer' : undefined);
  const value = scheme ? `${scheme} ${secret}` : secret;
  return ['headers:', `  ${keyHeader}: ${value}`];
}

function oauthLines({ pluginId, oauth }) {
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

function forDirect({ pluginId, baseUrl }) {
  return [
    `${configKeyOf(pluginId)}:`,
    `  baseUrl: ${urlOf(baseUrl)}`,
    'backend:',
    '  csp:',
    `    connect-src: ["'self'", '${new URL(baseUrl).origin}']`,
  ];
}

function forProxy({ pluginId, baseUrl, ...key }) {
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
        ...headerLines({ pluginId, ...key }),
        `allowedHeaders: [${ALLOWED_HEADERS.join(', ')}]`,
      ],
      6,
    ),
    'backend:',
    '  cors:',
    `    exposedHeaders: [${EXPOSED_HEADERS.join(', ')}]`,
  ];
}

function forBackend({ pluginId, baseUrl, ...secrets }) {
  return [
    `${configKeyOf(pluginId)}:`,
    `  baseUrl: ${urlOf(baseUrl)}`,
    ...indent(headerLines({ pluginId, ...secrets }), 2),
    ...indent(oauthLines({ pluginId, ...secrets }), 2),
  ];
}

const TEMPLATES = {
  'call-api-direct': forDirect,
  'call-api-proxy': forProxy,
  'call-api-backend': forBackend,
  'call-api-graphql': forBackend,
};

/** What a plugin made from the template needs in app-config.yaml, as YAML. */
export const appConfigFor = (template, options) =>
  `${TEMPLATES[template](options).join('\n')}\n`;
