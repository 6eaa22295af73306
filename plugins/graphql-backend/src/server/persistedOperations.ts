import { InputError, toError } from '@backstage/errors';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { validate, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { GraphqlConfig } from '../config';
import { refusal } from '../errors';
import { checkLimits } from '../limits/checkLimits';
import { parseWithin } from '../limits/useLimits';

const KEY = 'graphql.persistedOperations.files';
const manifestSchema = z.record(z.string(), z.string());

const toHash = (id: string) => id.replace(/^sha256:/, '');

/**
 * Reads all files and checks each document, so that a mistake stops the start.
 *
 * @throws InputError that names the file, and the document
 */
export function readPersistedOperations(
  schema: GraphQLSchema,
  { persistedOperations, limits }: GraphqlConfig,
): Map<string, string> {
  const operations = new Map<string, string>();
  for (const file of persistedOperations.files) {
    for (const [id, query] of Object.entries(readManifest(file))) {
      try {
        const document = parseWithin(query, limits);
        checkLimits(document, { schema, limits });
        const [error] = validate(schema, document);
        if (error) {
          throw error;
        }
      } catch (error) {
        throw new InputError(
          `Invalid document '${id}' in ${file} (${KEY}): ${toError(error).message}`,
        );
      }
      operations.set(toHash(id), query);
    }
  }
  return operations;
}

function readManifest(file: string): Record<string, string> {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new InputError(
      `Invalid config at ${KEY}: ${file} is no JSON object from hash to document`,
      error,
    );
  }
}

/** Finds documents by their hash; with `only`, it refuses all others. */
export function useManifest(
  operations: Map<string, string>,
  { persistedOperations: { only } }: GraphqlConfig,
) {
  return usePersistedOperations({
    allowArbitraryOperations: !only,
    getPersistedOperation: hash => operations.get(toHash(hash)) ?? null,
    customErrors: {
      notFound: () =>
        refusal(
          'PERSISTED_QUERY_NOT_FOUND',
          'This server does not have the document',
          404,
        ),
      keyNotFound: () =>
        refusal(
          'PERSISTED_QUERY_REQUIRED',
          only
            ? 'Send the hash of a persisted document'
            : 'Send a query, or the hash of a persisted document',
        ),
      persistedQueryOnly: () =>
        refusal(
          'PERSISTED_QUERY_ONLY',
          'This server runs persisted documents only',
          403,
        ),
    },
  });
}
