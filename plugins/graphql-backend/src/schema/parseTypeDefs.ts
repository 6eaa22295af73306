import { InputError } from '@backstage/errors';
import type { GraphqlModule } from '@internal/plugin-graphql-node';
import {
  Kind,
  parse,
  Source,
  type DocumentNode,
  type GraphQLError,
} from 'graphql';

const QUERY = `
  type Query {
    "The ids of the modules that this API consists of."
    modules: [String!]!
  }
`;

/** The types of each module by its id, and those that all of them extend. */
export function parseTypeDefs(
  modules: Pick<GraphqlModule, 'id' | 'typeDefs'>[],
): Map<string, DocumentNode> {
  const documents = new Map(
    modules.map(({ id, typeDefs }) => [id, parseModule(id, typeDefs)]),
  );
  const extended = new Set(
    [...documents.values()].flatMap(({ definitions }) =>
      definitions.flatMap(each =>
        each.kind === Kind.OBJECT_TYPE_EXTENSION ? [each.name.value] : [],
      ),
    ),
  );
  const roots = ['Mutation', 'Subscription']
    .filter(name => extended.has(name))
    .map(name => `type ${name}`);
  const base = new Source([QUERY, ...roots].join('\n'), 'the GraphQL plugin');
  return documents.set('', parse(base));
}

function parseModule(id: string, typeDefs: string): DocumentNode {
  try {
    return parse(new Source(typeDefs, `module '${id}'`));
  } catch (error) {
    const { locations, message } = error as GraphQLError;
    const line = locations?.[0].line;
    throw new InputError(
      `Invalid typeDefs of module '${id}', line ${line}: ${message}`,
    );
  }
}
