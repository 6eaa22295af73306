import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { parseConfig } from './parseConfig';
import { upstreamSchema } from './schema';

const targets = [{ url: 'https://api.example.com/v1/' }];

const parse = (api: JsonObject) =>
  parseConfig(upstreamSchema, new ConfigReader({ api }), 'api');

it('fills in what is missing', () => {
  expect(parse({ targets, healthCheck: { path: '/up' } })).toEqual({
    targets: [{ url: new URL(targets[0].url), weight: 1, backup: false }],
    headers: {},
    healthCheck: {
      path: '/up',
      interval: 5_000,
      timeout: 2_000,
      unhealthyAfter: 2,
      healthyAfter: 1,
    },
    retry: { attempts: 2, budget: 0.2, statuses: [429, 502, 503, 504] },
    timeouts: {
      connect: 2_000,
      response: 10_000,
      upload: 300_000,
      idle: 60_000,
    },
    connections: 100,
    queue: 1_000,
    maxBytes: 5_000_000,
    maxJsonBytes: 100_000,
  });
});

it('reads times in any form of a duration', () => {
  const timeouts = { connect: '250ms', response: { minutes: 1 }, idle: 'PT2S' };
  expect(parse({ targets, timeouts }).timeouts).toEqual({
    connect: 250,
    response: 60_000,
    upload: 300_000,
    idle: 2_000,
  });
});

const target = (wrong: JsonObject) => ({
  targets: [{ ...targets[0], ...wrong }],
});
const check = (wrong: JsonObject) => ({ healthCheck: { path: '/', ...wrong } });

it.each<[key: string, message: string, api: JsonObject]>([
  ['.targets', 'expected array', { targets: undefined }],
  ['.targets', 'must have a target', { targets: [] }],
  ['.targets', 'no backup', target({ backup: true })],
  ['.targets[0].url', 'expected string', target({ url: 7100 })],
  ['.targets[0].url', 'must be an http(s) URL', target({ url: 'ftp://a' })],
  ['.targets[0].url', 'no credentials', target({ url: 'http://a:b@c' })],
  ['.targets[0].url', 'neither query', target({ url: 'http://a/?b' })],
  ['.targets[0].weight', '>0', target({ weight: 0 })],
  ['.targets[0].backup', 'expected boolean', target({ backup: 'yes' })],
  ['.targets[0].wieght', 'is not known', target({ wieght: 2 })],
  ['.headers', 'is its environment variable set?', { headers: {} }],
  ['.headers.X Key', 'is no header name', { headers: { 'X Key': 'a' } }],
  ['.headers.Host', 'belongs to a connection', { headers: { Host: 'a' } }],
  ['.headers.X-Key', 'must not be empty', { headers: { 'X-Key': '' } }],
  ['.headers.X-Key', 'has a character', { headers: { 'X-Key': 'a\nb' } }],
  ['.tls.caFile', '(ENOENT)', { tls: { caFile: '/no/such/file' } }],
  ['.tls.caFile', 'has no certificate', { tls: { caFile: __filename } }],
  ['.tls.keyFile', 'has no private key', { tls: { keyFile: __filename } }],
  ['.healthCheck.path', 'must start with', { healthCheck: { path: 'up' } }],
  ['.healthCheck.path', 'expected string', { healthCheck: {} }],
  ['.healthCheck.interval', 'must be a duration', check({ interval: 'soon' })],
  ['.healthCheck.timeout', 'must be a duration', check({ timeout: '0s' })],
  ['.healthCheck.unhealthyAfter', '>0', check({ unhealthyAfter: 0 })],
  ['.healthCheck.healthyAfter', 'int', check({ healthyAfter: 1.5 })],
  ['.breaker.failures', '>0', { breaker: { failures: 0 } }],
  ['.retry.attempts', '>=0', { retry: { attempts: -1 } }],
  ['.retry.budget', '<=1', { retry: { budget: 20 } }],
  ['.retry.statuses[0]', '>=400', { retry: { statuses: [200] } }],
  ['.timeouts.connect', 'duration', { timeouts: { connect: 5 } }],
  ['.timeouts.response', 'duration', { timeouts: { response: '-1s' } }],
  ['.timeouts.idle', 'duration', { timeouts: { idle: {} } }],
  ['.timeouts.total', 'is not known', { timeouts: { total: '1s' } }],
  ['.connections', '>0', { connections: 0 }],
  ['.conections', 'is not known', { conections: 1 }],
])('names %s that %s', (key, message, wrong) => {
  const text = messageOf({ targets, ...wrong } as JsonObject);
  expect(text).toContain(`api${key}:`);
  expect(text).toContain(message);
});

it('names all that is wrong, and no value', () => {
  const headers = { 'X-Key': 'the\nsecret' };
  const text = messageOf({ targets: [], connections: 0, headers });
  expect(text).toContain('api.targets:');
  expect(text).toContain('api.connections:');
  expect(text).toContain('api.headers.X-Key:');
  expect(text).not.toContain('secret');
});

function messageOf(api: JsonObject): string {
  try {
    parse(api);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
}
