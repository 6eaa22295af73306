import { ConfigReader } from '@backstage/config';
import { readAggregatorConfig } from './readConfig';

const baseUrl = 'https://api.test/v1/';

const read = (frobsAggregator: object) =>
  readAggregatorConfig(new ConfigReader({ frobsAggregator }));

describe('readAggregatorConfig', () => {
  it('takes a URL, and has a default for all else', () => {
    expect(read({ baseUrl })).toMatchObject({
      baseUrl: 'https://api.test/v1',
      resilience: { deadline: 10_000, retries: 3 },
      cache: { fresh: 30_000, staleIfError: 3_600_000 },
    });
  });

  it('reads a client for tokens', () => {
    const oauth = { tokenUrl: baseUrl, clientId: 'me', clientSecret: 'hush' };
    expect(read({ baseUrl, oauth }).oauth).toMatchObject({ clientId: 'me' });
  });

  it.each([
    ['baseUrl', {}],
    ['baseUrl', { baseUrl: 'nope' }],
    ['oauth.clientId', { baseUrl, oauth: { tokenUrl: baseUrl } }],
    ['resilience.retries', { baseUrl, resilience: { retries: -1 } }],
    ['cache.fresh', { baseUrl, cache: { fresh: 'soon' } }],
  ])('names %s where it is missing or wrong', (key, config) => {
    expect(() => read(config)).toThrow(`frobsAggregator.${key}`);
  });
});
