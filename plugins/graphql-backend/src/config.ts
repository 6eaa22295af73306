import type { Config } from '@backstage/config';
import { duration, parseConfig, positiveInt } from '@internal/upstream-node';
import { z } from 'zod';

const limitsSchema = z.strictObject({
  bodyBytes: positiveInt.default(100_000),
  tokens: positiveInt.default(1_000),
  depth: positiveInt.default(8),
  aliases: positiveInt.default(15),
  directives: positiveInt.default(10),
  repeats: positiveInt.default(30),
  cost: positiveInt.default(5_000),
  listItems: positiveInt.default(200),
  subscriptions: positiveInt.default(20),
});

const graphqlSchema = z.strictObject({
  timeout: duration.prefault('10s'),
  limits: limitsSchema.prefault({}),
  persistedOperations: z
    .strictObject({
      files: z.array(z.string().min(1)).default([]),
      only: z.boolean().default(() => process.env.NODE_ENV === 'production'),
    })
    .prefault({}),
});

/** `graphql` of the config, complete; times in ms. */
export type GraphqlConfig = z.output<typeof graphqlSchema> & {
  /** Whether to serve GraphiQL and introspection. */
  developerTools: boolean;
};

/** `graphql.limits` of the config. */
export type Limits = GraphqlConfig['limits'];

/** @throws InputError that names each key that is wrong */
export function readConfig(config: Config): GraphqlConfig {
  const graphql = parseConfig(graphqlSchema, config, 'graphql');
  const developerTools =
    process.env.NODE_ENV !== 'production' && !graphql.persistedOperations.only;
  return { ...graphql, developerTools };
}
