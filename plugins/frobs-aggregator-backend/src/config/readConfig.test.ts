import { ConfigReader } from '@backstage/config';
import set from 'lodash/set';
import { readAggregatorConfig } from './readConfig';

const right = {
  frobs: { baseUrl: 'https://api.frobsco.com/v1' },
  flerps: { baseUrl: 'http://flerps.partnercompany.com:8080/' },
};

const oauth = {
  tokenUrl: 'https://login.frobsco.com/token',
  clientId: 'me',
  clientSecret: 'hush',
};

type Case = [key: string, config: object | undefined];

/** The config with one key of `frobs` changed. */
function frobs(key: string, value: unknown): Case {
  const changed = set({ ...right.frobs, oauth: { ...oauth } }, key, value);
  return [`frobsAggregator.frobs.${key}`, { ...right, frobs: changed }];
}

/** The config with one key changed. */
const other = (key: string, value: unknown): Case => [
  `frobsAggregator.${key}`,
  set({ ...right }, key, value),
];

const read = (frobsAggregator?: object) =>
  readAggregatorConfig(
    new ConfigReader(frobsAggregator ? { frobsAggregator } : {}),
  );

describe('readAggregatorConfig', () => {
  it('takes two URLs, and has a default for all else', () => {
    expect(read(right)).toEqual({
      frobs: { baseUrl: 'https://api.frobsco.com/v1' },
      flerps: { baseUrl: 'http://flerps.partnercompany.com:8080' },
      resilience: {
        deadline: 10_000,
        attemptTimeout: 5_000,
        retries: 3,
        concurrency: 10,
        breaker: { failures: 5, halfOpenAfter: 5_000 },
      },
      cache: {
        fresh: 30_000,
        staleWhileRevalidate: 300_000,
        staleIfError: 3_600_000,
      },
      refreshInterval: 15_000,
      permissionCacheTtl: 10_000,
    });
  });

  it('has the summary renewed twice while an answer is fresh', () => {
    const cache = { fresh: '8s' };
    expect(read({ ...right, cache }).refreshInterval).toBe(4_000);
  });

  it('reads durations in any form', () => {
    expect(read({ ...right, refreshInterval: '3s' }).refreshInterval).toBe(
      3_000,
    );
    expect(
      read({ ...right, refreshInterval: { minutes: 1 } }).refreshInterval,
    ).toBe(60_000);
  });

  it.each<Case>([
    ['frobsAggregator.frobs.baseUrl', undefined],
    ['frobsAggregator.frobs.baseUrl', { flerps: right.flerps }],
    ['frobsAggregator.frobs.baseUrl', { ...right, frobs: { baseUrl: 7100 } }],
    ['frobsAggregator.frobs.baseUrl', { ...right, frobs: { baseUrl: 'nope' } }],
    [
      'frobsAggregator.flerps.baseUrl',
      { ...right, flerps: { baseUrl: 'ftp://flerps' } },
    ],
    frobs('legacyUrl', 'nope'),
    frobs('apiKey', 7),
    frobs('oauth.tokenUrl', 'nope'),
    frobs('oauth.clientId', undefined),
    frobs('oauth.clientSecret', undefined),
    ...[
      'resilience.deadline',
      'resilience.attemptTimeout',
      'resilience.breaker.halfOpenAfter',
      'cache.fresh',
      'cache.staleWhileRevalidate',
      'cache.staleIfError',
      'refreshInterval',
      'permissionCacheTtl',
    ].flatMap(key => [other(key, 'soon'), other(key, '0s')]),
    ...[
      'resilience.retries',
      'resilience.concurrency',
      'resilience.breaker.failures',
    ].flatMap(key => [other(key, -1), other(key, 1.5), other(key, 'many')]),
    ['frobsAggregator.cache', { ...right, cache: { fresh: '6m' } }],
    [
      'frobsAggregator.cache',
      { ...right, cache: { staleWhileRevalidate: '2h' } },
    ],
  ])('names %s where it is missing or wrong', (key, config) => {
    // The whole key, and no other key before it.
    const place = new RegExp(
      `^((?!frobsAggregator).)* (at|for key) '?${key.replaceAll('.', '\\.')}[':]`,
    );
    expect(() => read(config)).toThrow(place);
  });
});
