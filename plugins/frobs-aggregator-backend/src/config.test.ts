import { ConfigReader } from '@backstage/config';
import { readAggregatorConfig } from './config';

const right = {
  frobs: { baseUrl: 'https://api.frobsco.com/v1' },
  flerps: { baseUrl: 'http://flerps.partnercompany.com:8080/' },
};

const read = (frobsAggregator?: object) =>
  readAggregatorConfig(
    new ConfigReader(frobsAggregator ? { frobsAggregator } : {}),
  );

describe('readAggregatorConfig', () => {
  it('reads URLs without their trailing slash, and waits 10 s by default', () => {
    expect(read(right)).toEqual({
      frobs: { baseUrl: 'https://api.frobsco.com/v1', timeout: 10_000 },
      flerps: {
        baseUrl: 'http://flerps.partnercompany.com:8080',
        timeout: 10_000,
      },
    });
  });

  it('reads the timeout in any form of a duration', () => {
    expect(read({ ...right, upstreamTimeout: '3s' }).frobs.timeout).toBe(3_000);
    expect(
      read({ ...right, upstreamTimeout: { minutes: 1 } }).flerps.timeout,
    ).toBe(60_000);
  });

  it.each([
    ['frobsAggregator', undefined],
    ['frobsAggregator.frobs.baseUrl', { flerps: right.flerps }],
    ['frobsAggregator.frobs.baseUrl', { ...right, frobs: { baseUrl: 7100 } }],
    ['frobsAggregator.frobs.baseUrl', { ...right, frobs: { baseUrl: 'nope' } }],
    [
      'frobsAggregator.flerps.baseUrl',
      { ...right, flerps: { baseUrl: 'ftp://flerps' } },
    ],
    ['frobsAggregator.upstreamTimeout', { ...right, upstreamTimeout: 'soon' }],
    ['frobsAggregator.upstreamTimeout', { ...right, upstreamTimeout: '0s' }],
  ])('names %s where it is missing or wrong', (key, config) => {
    expect(() => read(config)).toThrow(key);
  });
});
