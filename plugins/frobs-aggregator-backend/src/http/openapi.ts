import {
  flerpsSchema,
  frobsPageSchema,
  frobsSchema,
  frobStatusSchema,
  frobSummarySchema,
  frobWithFlerpSchema,
  plainFrobsPageSchema,
  scoresSchema,
  thunkHistorySchema,
  thunkSchema,
} from '@internal/plugin-frobs-aggregator-common';
import { z } from 'zod';

const json = <const Schema extends object>(schema: Schema) =>
  ({ 'application/json': { schema } }) as const;

/** An operation that returns what a zod schema describes. */
const operation = <const Input extends object>(
  operationId: string,
  summary: string,
  schema: z.ZodType,
  input: Input,
) =>
  ({
    operationId,
    summary,
    ...input,
    responses: {
      200: {
        description: summary,
        // To TypeScript it may be anything: the aggregator's types are those of zod.
        content: json(z.toJSONSchema(schema) as {}),
      },
      default: { $ref: '#/components/responses/Error' },
    },
  }) as const;

const page = [
  {
    name: 'limit',
    in: 'query',
    schema: { type: 'integer', minimum: 1, maximum: 200, default: 20 },
  },
  {
    name: 'offset',
    in: 'query',
    schema: { type: 'integer', minimum: 0, maximum: 100_000, default: 0 },
  },
] as const;

/** A page of the frobs that match. */
const filteredPage = [
  ...page,
  {
    name: 'q',
    in: 'query',
    description: 'A part of the name, in upper or lower case.',
    // URLSearchParams writes a space as +.
    allowReserved: true,
    schema: { type: 'string', maxLength: 100 },
  },
  {
    name: 'status',
    in: 'query',
    schema: { type: 'string', enum: frobStatusSchema.options },
  },
] as const;

const idSchema = { type: 'string', minLength: 1, maxLength: 100 } as const;

/** As many as fit into the time that a request may take. */
const ids = {
  requestBody: {
    required: true,
    content: json({
      type: 'object',
      additionalProperties: false,
      required: ['ids'],
      properties: {
        ids: { type: 'array', minItems: 1, maxItems: 200, items: idSchema },
      },
    }),
  },
} as const;

/**
 * The OpenAPI document. The router validates requests against it, and takes the types
 * of its routes from it; responses have the schemas of the wire types.
 */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'frobs-aggregator',
    version: '1',
    description: "FrobsCo's frobs, its partner's flerps and a thunk, joined.",
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/summary': {
      get: operation(
        'getSummary',
        'The summary; each source says how fresh its data is',
        frobSummarySchema,
        {},
      ),
    },
    '/frobs': {
      get: operation(
        'listFrobs',
        'Frobs joined with their flerps',
        frobsPageSchema,
        { parameters: filteredPage },
      ),
    },
    '/frobs/plain': {
      get: operation(
        'listPlainFrobs',
        'Frobs without flerps',
        plainFrobsPageSchema,
        { parameters: filteredPage },
      ),
    },
    '/frobs/flerps': {
      post: operation(
        'getFlerps',
        'The flerps that the partner has, of some frobs',
        flerpsSchema,
        ids,
      ),
    },
    '/frobs/by-ids': {
      post: operation(
        'getFrobs',
        'The frobs that FrobsCo has, in the order of their ids, without flerps',
        frobsSchema,
        ids,
      ),
    },
    '/frobs/scores': {
      post: operation(
        'getScores',
        'The scores of many frobs, and the ids without one',
        scoresSchema,
        ids,
      ),
    },
    '/frobs/{id}': {
      get: operation(
        'getFrob',
        'One frob joined with its flerp',
        frobWithFlerpSchema,
        {
          parameters: [
            { name: 'id', in: 'path', required: true, schema: idSchema },
          ],
        },
      ),
    },
    '/thunk': {
      get: operation(
        'getThunk',
        'The current thunk, with its version as ETag',
        thunkSchema,
        {},
      ),
      put: operation(
        'setThunk',
        'Sets the thunk, unless another one has been set; then the status is 412',
        thunkSchema,
        {
          parameters: [
            {
              name: 'if-match',
              in: 'header',
              required: true,
              description:
                'As in RFC 9110, the ETags of `GET /thunk` that the caller accepts; "0" if there is no thunk.',
              schema: {
                type: 'string',
                pattern:
                  '^(\\*|[ \\t,]*(W/)?"[^"]*"([ \\t]*,[ \\t,]*(W/)?"[^"]*")*[ \\t,]*)$',
              },
            },
          ],
          requestBody: {
            required: true,
            content: json({
              type: 'object',
              additionalProperties: false,
              required: ['targetWeight'],
              properties: {
                targetWeight: {
                  type: 'number',
                  exclusiveMinimum: 0,
                  maximum: 1e300,
                  description: 'In grams.',
                },
              },
            }),
          },
        },
      ),
    },
    '/thunk/changes': {
      get: {
        operationId: 'watchThunk',
        summary: 'The current thunk and each later one, as server-sent events',
        responses: {
          200: {
            description: 'Events `thunk`; the data is as of `GET /thunk`.',
            content: { 'text/event-stream': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/thunk/history': {
      get: operation(
        'listThunks',
        'All thunks, newest first',
        thunkHistorySchema,
        { parameters: page },
      ),
    },
  },
  components: {
    responses: {
      Error: {
        description: 'An error, in the shape of all Backstage backends.',
        content: json({
          type: 'object',
          required: ['error', 'request', 'response'],
          properties: {
            error: {
              type: 'object',
              required: ['name', 'message'],
              properties: {
                name: { type: 'string' },
                message: { type: 'string' },
                code: {
                  type: 'string',
                  description: 'What failed, if a source did.',
                },
              },
            },
            request: { type: 'object' },
            response: { type: 'object' },
          },
        }),
      },
    },
  },
} as const;
