import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { CONFIG_KEY, readEndpoints } from './readEndpoints';

const targets = [{ url: 'https://api.example.com/v1/' }];

const read = (endpoints?: JsonObject, rest: JsonObject = {}) =>
  readEndpoints(
    new ConfigReader({
      ...rest,
      ...(endpoints && { [CONFIG_KEY]: endpoints }),
    }),
  );

it('reads nothing if there is nothing', () => {
  expect(read()).toEqual([]);
});

it('fills in what is missing', () => {
  expect(read({ '/api-name': { targets } })).toMatchObject([
    {
      path: '/api-name',
      allowedMethods: ['GET', 'HEAD'],
      allowedHeaders: [],
      permissionCacheTtl: 10_000,
      connections: 100,
    },
  ]);
});

it.each<[key: string, message: string, endpoint: JsonObject]>([
  ['.targets', 'must have a target', { targets: [] }],
  ['.allowedMethods', 'must have a method', { allowedMethods: [] }],
  ['.allowedMethods[0]', 'must be one of', { allowedMethods: ['get'] }],
  ['.allowedHeaders[0]', 'belongs to', { allowedHeaders: ['Connection'] }],
  ['.allowedHeaders[0]', 'credentials', { allowedHeaders: ['Authorization'] }],
  ['.allowedHeaders[0]', 'credentials', { allowedHeaders: ['cookie'] }],
  ['.allowedHeaders[0]', 'credentials', { allowedHeaders: ['Set-Cookie'] }],
  [
    '.allowedHeaders[1]',
    'has a secret',
    { headers: { 'X-Key': 'a' }, allowedHeaders: ['Link', 'x-key'] },
  ],
  ['.permissions.HEAD', 'is missing', { permissions: { GET: 'a' } }],
  ['.permissions.GTE', 'is not known', { permissions: { GTE: 'a' } }],
  ['.permissionCacheTtl', 'duration', { permissionCacheTtl: 10 }],
  ['.maxBytes', 'is not known', { maxBytes: 1 }],
])('names %s that %s', (key, message, wrong) => {
  const endpoint = { targets, ...wrong } as JsonObject;
  const act = () => read({ '/api-name': endpoint });
  expect(act).toThrow(`${CONFIG_KEY}./api-name${key}: `);
  expect(act).toThrow(message);
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

describe('permissions', () => {
  const permission = { enabled: true };
  const guarded = {
    targets,
    headers: { 'X-Key': 'a-secret' },
    allowedMethods: ['GET'],
    permissions: { GET: 'a' },
  };
  const open = { targets, headers: { Key: 'a-secret' } };

  it('that would not be checked are refused', () => {
    expect(() => read({ '/a': guarded })).toThrow(
      `${CONFIG_KEY}./a.permissions: needs permission.enabled`,
    );
    expect(read({ '/a': guarded }, { permission })).toHaveLength(1);
  });

  it.each<[key: string, endpoints: JsonObject, proxy: JsonObject]>([
    ['proxy.endpoints./b', {}, { endpoints: { '/b': open } }],
    [`${CONFIG_KEY}./b`, { '/b': open }, {}],
  ])('that %s would pass by are refused', (key, endpoints, proxy) => {
    const act = () =>
      read({ '/a': guarded, ...endpoints }, { permission, proxy });
    expect(act).toThrow(
      `${CONFIG_KEY}./a.permissions: ${key} sends the same secret without a permission`,
    );
    expect(act).not.toThrow('a-secret');
  });

  it('may share the key of a mock on this machine', () => {
    const local = { ...guarded, targets: [{ url: 'http://127.0.0.1:7100' }] };
    const proxy = { endpoints: { '/b': open, '/c': 'http://127.0.0.1' } };
    expect(read({ '/a': local }, { permission, proxy })).toHaveLength(1);
  });
});
