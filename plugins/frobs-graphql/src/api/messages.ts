import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';
import { z } from 'zod';
import persistedOperations from '../../persisted-operations.json';

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

const fieldErrorSchema = z.object({
  message: z.string(),
  /** Where the field is in the data, such as `['frobs', 'items', 3, 'score']`. */
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z
    .object({
      /** The kind of error, such as `FORBIDDEN`. */
      code: z.string().optional(),
      /** Finds the request in the backend's log. */
      requestId: z.string().optional(),
    })
    .optional(),
});

/** The backend validates the data by its schema, so this is about what is around them. */
const responseSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(fieldErrorSchema).default([]),
});

/** A field that failed. */
export type FieldError = z.output<typeof fieldErrorSchema>;

/** What arrived, and which fields failed: these are null in `data`. */
export interface GraphqlResult<T> {
  data: T;
  errors: FieldError[];
}

/** A response without the data that was asked for. */
export class GraphqlError extends Error {
  readonly name = 'GraphqlError';
  /** Why: at least one. */
  readonly errors: FieldError[];

  constructor(errors: FieldError[]) {
    super(errors[0]?.message ?? 'The response has neither data nor errors');
    this.errors = errors;
  }

  /** The kind of the first error, such as `CONFLICT`. */
  get code(): string | undefined {
    return this.errors[0]?.extensions?.code;
  }
}

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
