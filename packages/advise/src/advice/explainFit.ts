import type { Strategy } from '@internal/strategies';

const SERVER_CALL =
  'The browser calls Backstage, and CORS does not apply between servers.';
const INTERNAL =
  'The backend calls the API, so it must run in a network that reaches the API.';

const DIRECT: Record<string, string> = {
  plain:
    'The API offers just what the page needs, so the browser can call it directly.',
  'own-accounts': 'The page gets the token of the user and sends it.',
};

const PROXY: Record<string, string> = {
  'no-cors': SERVER_CALL,
  untrusted:
    'The backend connects over plain HTTP, or with the CA that its config names.',
  'internal-only': INTERNAL,
  'one-way-in':
    'The browser calls one server, whose config sets target, methods and headers.',
  'api-key':
    'The proxy adds the key from the environment of the backend; browsers never receive it. All signed-in users share it.',
  'user-rights':
    'The proxy requires a signed-in user, but treats all users alike.',
  flaky: 'The proxy module retries requests if this is safe.',
  'second-server':
    'The proxy module uses the second server while the first one is down.',
};

const CACHED = 'The plugin returns its cached data';

const BACKEND: Record<string, string> = {
  'no-cors': SERVER_CALL,
  untrusted: 'The backend connects over plain HTTP, or trusts an extra CA.',
  'internal-only': INTERNAL,
  'one-way-in':
    'The browser calls one server, and can use only what the plugin offers.',
  'api-key': 'The plugin adds the key; browsers never receive it.',
  'service-token':
    'The plugin requests a token with its client secret, and a new one before it expires.',
  'own-accounts':
    'The page has to send the token of the user to the plugin, and the plugin has to cache data for each user separately: the template does neither.',
  'user-rights':
    'The plugin knows the user and can ask the permission framework about each operation.',
  huge: 'The plugin reads the large response and sends the page only what it shows.',
  'call-per-row':
    'The plugin requests the details of all rows, caches them and sends one response.',
  'other-model': 'The plugin converts the responses to the model of the page.',
  'changing-shape':
    'The plugin validates the responses, and one file converts them.',
  slow: `${CACHED} and refreshes it in the background.`,
  'rate-limited': `${CACHED}, so the number of users does not change the request rate.`,
  hangs: `${CACHED} and sets a deadline for its own requests.`,
  flaky: `${CACHED} and retries in the background.`,
  'second-server': `${CACHED}, labelled as stale, while a server is down.`,
  down: `${CACHED}, labelled as stale, while the API is down.`,
  'summed-up': 'The plugin aggregates the data and sends the result.',
  state: 'The plugin stores the data in its own database.',
  'many-sources':
    'The plugin can join the data, with a route for each page that needs another part.',
  extended: 'The team that owns the route has to add the data of the others.',
};

/** The resolvers call a backend plugin, which does the rest. */
const GRAPHQL: Record<string, string> = {
  ...BACKEND,
  'many-sources':
    'One query names the fields of all services, and loaders merge the requests.',
  extended: 'Each team adds its fields to the types of the others by a module.',
};

const EXPLANATIONS: Record<Strategy, Record<string, string>> = {
  direct: DIRECT,
  proxy: PROXY,
  backend: BACKEND,
  graphql: GRAPHQL,
};

/** How a strategy deals with a fact of any API, in one sentence. */
export const explainFit = (
  strategy: Strategy,
  fact: string,
): string | undefined => EXPLANATIONS[strategy][fact];
