import { InputError, toError } from '@backstage/errors';
import { addResolversToSchema } from '@graphql-tools/schema';
import type { GraphqlModule } from '@internal/plugin-graphql-node';
import {
  assertValidSchema,
  buildASTSchema,
  concatAST,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { validateSDL } from 'graphql/validation/validate';
import { assertOwnResolvers } from './assertOwnResolvers';
import { parseTypeDefs } from './parseTypeDefs';
import { withDeadlines } from './withDeadlines';

/**
 * One schema of the types of all modules.
 *
 * @throws InputError that names the modules that do not fit together
 */
export function buildSchema(modules: GraphqlModule[]): GraphQLSchema {
  const documents = parseTypeDefs(modules);
  const document = concatAST([...documents.values()]);
  throwFirst(validateSDL(document));
  assertOwnResolvers(modules, documents);

  const schema = buildASTSchema(document, { assumeValidSDL: true });
  try {
    assertValidSchema(schema);
  } catch (error) {
    const { message } = toError(error);
    throw new InputError(`The GraphQL schema is invalid: ${message}`);
  }
  const ids = modules.map(({ id }) => id).sort();
  return [
    { Query: { modules: () => ids } },
    ...modules.map(({ resolvers }) => withDeadlines(resolvers)),
  ].reduce<GraphQLSchema>(
    (extended, resolvers) =>
      addResolversToSchema({ schema: extended, resolvers }),
    schema,
  );
}

function throwFirst([error]: readonly GraphQLError[]) {
  if (error) {
    const places = new Set(error.nodes?.map(({ loc }) => loc?.source.name));
    throw new InputError(`${error.message} See ${[...places].join(' and ')}.`);
  }
}
