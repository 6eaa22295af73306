import { InputError } from '@backstage/errors';
import type { GraphqlModule } from '@internal/plugin-graphql-node';
import type { DocumentNode } from 'graphql';

/**
 * Checks that a module resolves only fields that it has defined.
 *
 * @throws InputError that names the field and its module
 */
export function assertOwnResolvers(
  modules: GraphqlModule[],
  documents: Map<string, DocumentNode>,
): void {
  const owners = new Map<string, string>();
  documents.forEach(({ definitions }, id) => {
    for (const definition of definitions) {
      if ('name' in definition && 'fields' in definition) {
        const type = definition.name?.value;
        owners.set(`${type}.__resolveType`, id);
        definition.fields?.forEach(({ name }) =>
          owners.set(`${type}.${name.value}`, id),
        );
      } else if ('types' in definition) {
        owners.set(`${definition.name.value}.__resolveType`, id);
      }
    }
  });

  for (const { id, resolvers } of modules) {
    for (const [type, fields] of Object.entries(resolvers)) {
      for (const field of Object.keys(fields)) {
        const owner = owners.get(`${type}.${field}`);
        if (owner !== id) {
          throw new InputError(
            `Module '${id}' resolves ${type}.${field}, which ${
              owner === undefined
                ? 'is not in its types'
                : `module '${owner}' has`
            }`,
          );
        }
      }
    }
  }
}
