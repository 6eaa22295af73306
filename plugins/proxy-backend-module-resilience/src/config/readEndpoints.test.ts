import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { CONFIG_KEY, readEndpoints } from './readEndpoints';

const targets = [{ url: 'https://api.frobsco.com/v1/' }];

const read = (endpoints?: JsonObject, rest: JsonObject = {}) =>
  readEndpoints(
    new ConfigReader({
      ...rest,
      ...(endpoints && { [CONFIG_KEY]: endpoints }),
    }),
  );

it('reads nothing where there is nothing', () => {
  expect(read()).toEqual([]);
});

it('fills in what is not said', () => {
  expect(
    read({ '/api-name': { targets, healthCheck: { path: '/up' } } }),
  ).toEqual([
    {
      path: '/api-name',
      targets: [{ url: new URL(targets[0].url), weight: 1, backup: false }],
      headers: {},
      allowedMethods: ['GET', 'HEAD'],
      allowedHeaders: [],
      healthCheck: {
        path: '/up',
        interval: 5_000,
        timeout: 2_000,
        unhealthyAfter: 2,
        healthyAfter: 1,
      },
      retry: { attempts: 2, budget: 0.2, statuses: [429, 502, 503, 504] },
      timeouts: { connect: 2_000, response: 10_000, idle: 60_000 },
      connections: 100,
    },
  ]);
});

it('reads times in any form of a duration', () => {
  const timeouts = { connect: '250ms', response: { minutes: 1 }, idle: 'PT2S' };
  const [endpoint] = read({ '/a': { targets, timeouts } });
  expect(endpoint.timeouts).toEqual({
    connect: 250,
    response: 60_000,
    idle: 2_000,
  });
});

const target = (wrong: JsonObject) => ({
  targets: [{ ...targets[0], ...wrong }],
});
const check = (wrong: JsonObject) => ({ healthCheck: { path: '/', ...wrong } });

it.each<[key: string, message: string, endpoint: JsonObject]>([
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
  ['.caFile', '(ENOENT)', { caFile: '/no/such/file' }],
  ['.caFile', 'has no certificate in PEM', { caFile: __filename }],
  ['.allowedMethods', 'must have a method', { allowedMethods: [] }],
  ['.allowedMethods[0]', 'must be one of', { allowedMethods: ['get'] }],
  ['.allowedHeaders[0]', 'belongs to', { allowedHeaders: ['Connection'] }],
  ['.permissions.HEAD', 'is missing', { permissions: { GET: 'a' } }],
  ['.permissions.GTE', 'is not known', { permissions: { GTE: 'a' } }],
  ['.healthCheck.path', 'must start with', { healthCheck: { path: 'up' } }],
  ['.healthCheck.path', 'expected string', { healthCheck: {} }],
  ['.healthCheck.interval', 'must be a duration', check({ interval: 'soon' })],
  ['.healthCheck.timeout', 'must be a duration', check({ timeout: '0s' })],
  ['.healthCheck.unhealthyAfter', '>0', check({ unhealthyAfter: 0 })],
  ['.healthCheck.healthyAfter', 'int', check({ healthyAfter: 1.5 })],
  ['.retry.attempts', '>=0', { retry: { attempts: -1 } }],
  ['.retry.budget', '<=1', { retry: { budget: 20 } }],
  ['.retry.statuses[0]', '>=400', { retry: { statuses: [200] } }],
  ['.timeouts.connect', 'duration', { timeouts: { connect: 5 } }],
  ['.timeouts.response', 'duration', { timeouts: { response: '-1s' } }],
  ['.timeouts.idle', 'duration', { timeouts: { idle: {} } }],
  ['.timeouts.total', 'is not known', { timeouts: { total: '1s' } }],
  ['.connections', '>0', { connections: 0 }],
  ['.conections', 'is not known', { conections: 1 }],
])('names %s where it %s', (key, message, wrong) => {
  const endpoint = { targets, ...wrong } as JsonObject;
  const text = errorOf(() => read({ '/api-name': endpoint }));
  expect(text).toContain(`${CONFIG_KEY}./api-name${key}:`);
  expect(text).toContain(message);
});

it('says all that is wrong, and no value', () => {
  const text = errorOf(() =>
    read({
      '/a': { targets: [], connections: 0 },
      '/b': { targets, headers: { 'X-Key': 'the\nsecret' } },
    }),
  );
  expect(text).toContain('/a.targets');
  expect(text).toContain('/a.connections');
  expect(text).toContain('/b.headers.X-Key');
  expect(text).not.toContain('secret');
});

it.each(['api', '/', '/a b', '/:a', '/a/'])('refuses the path %s', path => {
  expect(() => read({ [path]: { targets } })).toThrow(
    `${CONFIG_KEY}.${path}: must be a path`,
  );
});

it('refuses a path that the proxy has already', () => {
  const proxy = { endpoints: { '/a': 'http://127.0.0.1' } };
  expect(() => read({ '/a': { targets } }, { proxy })).toThrow(
    `${CONFIG_KEY}./a: proxy.endpoints has the same path`,
  );
});

function errorOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
}
