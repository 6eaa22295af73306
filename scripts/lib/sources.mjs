const direct = 'plugins/frobs-direct/src';
const proxy = 'plugins/frobs-proxy/src';
const module = 'plugins/proxy-backend-module-resilience/src';
const aggregator = 'plugins/frobs-aggregator/src';
const backend = 'plugins/frobs-aggregator-backend/src';
const lab = 'plugins/frobs-compare/src/runner';
const config = 'app-config.yaml';

/** The places that scenarios point at: a file, and how the first line starts. */
export const sources = {
  'direct-request': [`${direct}/api/FrobsDirectClient.ts`, 'private request('],
  'direct-config': [config, 'frobsDirect:'],
  'direct-csp': [config, 'csp:'],
  'direct-explain': [
    `${direct}/api/getErrorHint.ts`,
    'export function getErrorHint(',
  ],
  'direct-timeout': [`${direct}/api/readTimeout.ts`, 'export function'],
  'direct-token': [`${direct}/api/UserToken.ts`, 'async negotiate('],
  'proxy-request': [`${proxy}/api/FrobsProxyClient.ts`, 'async listFrobs('],
  'proxy-config': [config, '/frobs:'],
  'proxy-ha': [config, '/frobs-ha:'],
  'proxy-tls': ['app-config.local.yaml', '/frobs-tls:'],
  'proxy-balancer': [`${module}/targets/Balancer.ts`, '#candidates('],
  'proxy-retry': [`${module}/forward/RetryPolicy.ts`, 'next('],
  'backend-request': [
    `${aggregator}/api/FrobsAggregatorClient.ts`,
    'private async request<T>(',
  ],
  'backend-config': [config, 'frobsAggregator:'],
  'backend-digest': [
    `${backend}/service/summarizeFrobs.ts`,
    'export function summarizeFrobs(',
  ],
  'backend-stream': [
    `${backend}/upstream/readItems.ts`,
    'export function readItems(',
  ],
  'backend-scores': [`${backend}/service/ScoreLoader.ts`, 'constructor('],
  'backend-cache': [`${backend}/cache/SourceCache.ts`, 'async read()'],
  'backend-policy': [`${backend}/upstream/createPolicy.ts`, 'return wrap('],
  'backend-legacy': [
    `${backend}/upstream/legacyFrobs.ts`,
    'export function parseLegacyFrobs(',
  ],
  'backend-credentials': [`${backend}/upstream/Credentials.ts`, 'async renew('],
  'backend-token': [
    `${backend}/upstream/requestToken.ts`,
    'export async function requestToken(',
  ],
  'backend-thunk': [`${backend}/database/ThunkStore.ts`, 'async setThunk('],
  'backend-router': [`${backend}/service/router.ts`, "router.put('/thunk'"],
  'backend-gate': [
    `${backend}/auth/PermissionChecker.ts`,
    'async authorizeUser(',
  ],
  'lab-scores': [`${lab}/actions.ts`, 'async function loadScores('],
  'lab-state': [`${lab}/actions.ts`, 'async function readThunk('],
};
