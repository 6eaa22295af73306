import { ConfigReader } from '@backstage/config';
import { parseConfig } from '@internal/upstream-node';
import set from 'lodash/set';
import { aggregatorConfigSchema } from './schema';

const minimal = () => ({
  frobs: { targets: [{ url: 'https://api.frobsco.com/v1' }] },
  flerps: { targets: [{ url: 'http://flerps.partnercompany.com:8080' }] },
});

const oauth = {
  tokenUrl: 'https://login.frobsco.com/token',
  clientId: 'me',
  clientSecret: 'hush',
};

const read = (frobsAggregator?: object) =>
  parseConfig(
    aggregatorConfigSchema,
    new ConfigReader(frobsAggregator ? { frobsAggregator } : {}),
    'frobsAggregator',
  );

describe('aggregatorConfigSchema', () => {
  it('needs two URLs, and has a default for everything else', () => {
    const config = read(minimal());
    expect(config).toMatchObject({
      cache: {
        fresh: 30_000,
        staleWhileRevalidate: 300_000,
        staleIfError: 3_600_000,
      },
      refreshInterval: 15_000,
      permissionCacheTtl: 10_000,
    });
    for (const api of [config.frobs, config.flerps]) {
      expect(api).toMatchObject({
        connections: 10,
        breaker: { failures: 5, openFor: 5_000 },
        timeouts: { attempt: 5_000, response: 10_000 },
      });
    }
  });

  const wrong = (key: string, value: unknown): [string, object] => [
    key,
    set({ ...minimal(), cache: {} }, key, value),
  ];

  it.each([
    ['frobs', { flerps: minimal().flerps }],
    wrong('frobs.baseUrl', 'https://api.frobsco.com/v1'),
    wrong('frobs.legacyUrl', 'nope'),
    wrong('frobs.oauth.tokenUrl', 'nope'),
    [
      'frobs.oauth.clientSecret',
      set(minimal(), 'frobs.oauth', { ...oauth, clientSecret: undefined }),
    ],
    wrong('flerps.timeouts.response', 'soon'),
    ...[
      'cache.fresh',
      'cache.staleWhileRevalidate',
      'cache.staleIfError',
      'refreshInterval',
      'permissionCacheTtl',
    ].flatMap(key => [wrong(key, 'soon'), wrong(key, '0s')]),
    ['cache', set(minimal(), 'cache.fresh', '6m')],
    ['cache', set(minimal(), 'cache.staleWhileRevalidate', '2h')],
  ])('names %s if it is missing, wrong or unknown', (key, config) => {
    expect(() => read(config)).toThrow(
      `Invalid config at frobsAggregator.${key}: `,
    );
  });
});
