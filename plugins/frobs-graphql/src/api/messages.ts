import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';
import { z } from 'zod';
import persistedOperations from '../../persisted-operations.json';
import { GraphqlError, type GraphqlResult } from './FrobsGraphqlApi';

/** The hash of each document in the manifest. */
const HASHES = new Map(
  Object.entries(persistedOperations).map(([hash, text]) => [text, hash]),
);

/** In production the backend runs the documents of the manifest only, by their hash. */
export function toRequestBody<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): object {
  const query = print(document);
  const sha256Hash = HASHES.get(query);
  return process.env.NODE_ENV === 'production'
    ? { variables, extensions: { persistedQuery: { version: 1, sha256Hash } } }
    : { query, variables };
}

/** The backend validates the data by its schema, so this is about what is around them. */
const responseSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z
          .object({
            code: z.string().optional(),
            requestId: z.string().optional(),
          })
          .optional(),
      }),
    )
    .default([]),
});

/** @throws GraphqlError if there is no data, ZodError if it is no response of GraphQL */
export function readResult<Data>(
  _document: TadaDocumentNode<Data, any>,
  response: unknown,
): GraphqlResult<Data> {
  const { data, errors } = responseSchema.parse(response);
  if (!data) {
    throw new GraphqlError(errors);
  }
  return { data: data as Data, errors };
}
