import { mockServices } from '@backstage/backend-test-utils';
import { readConfig } from './config';

const read = (graphql: any) =>
  readConfig(mockServices.rootConfig({ data: { graphql } }));

describe('readConfig', () => {
  it('has defaults', () => {
    expect(readConfig(mockServices.rootConfig())).toEqual({
      timeout: 10_000,
      limits: {
        bodyBytes: 100_000,
        tokens: 1_000,
        depth: 8,
        aliases: 15,
        directives: 10,
        repeats: 30,
        cost: 5_000,
        listItems: 200,
        subscriptions: 20,
      },
      persistedOperations: { files: [], only: false },
      developerTools: true,
    });
  });

  it.each([
    [{ limits: { depth: 0 } }, 'graphql.limits.depth'],
    [{ limits: { width: 1 } }, 'graphql.limits.width'],
    [{ timeout: 'soon' }, 'graphql.timeout'],
    [
      { persistedOperations: { only: 'yes' } },
      'graphql.persistedOperations.only',
    ],
  ])('names the key that is wrong in %j', (graphql, key) => {
    expect(() => read(graphql)).toThrow(`Invalid config at ${key}: `);
  });
});
