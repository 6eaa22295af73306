import {
  flerpsSchema,
  frobsPageSchema,
  frobsSchema,
  frobSummarySchema,
  frobWithFlerpSchema,
  plainFrobsPageSchema,
  scoresSchema,
  summaryHistorySchema,
  thunkHistorySchema,
  thunkSchema,
} from '@internal/plugin-frobs-aggregator-common';
import { z } from 'zod';

const json = <const Schema extends object>(schema: Schema) =>
  ({ 'application/json': { schema } }) as const;

/** The responses of an operation that returns what a zod schema describes. */
const responses = (description: string, schema: z.ZodType) =>
  ({
    // To TypeScript it may be anything: the aggregator's types are those of zod.
    200: { description, content: json(z.toJSONSchema(schema) as {}) },
    default: { $ref: '#/components/responses/Error' },
  }) as const;

const idSchema = { type: 'string', minLength: 1, maxLength: 100 } as const;

const idsOfAtMost = (maxItems: number) =>
  ({
    required: true,
    content: json({
      type: 'object',
      additionalProperties: false,
      required: ['ids'],
      properties: {
        ids: { type: 'array', minItems: 1, maxItems, items: idSchema },
      },
    }),
  }) as const;

const limit = {
  name: 'limit',
  in: 'query',
  schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
} as const;

const page = [
  { $ref: '#/components/parameters/limit' },
  { $ref: '#/components/parameters/offset' },
] as const;

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
      get: {
        operationId: 'getSummary',
        summary: 'The summary; each source says how fresh its data is',
        responses: responses('The summary.', frobSummarySchema),
      },
    },
    '/summary/history': {
      get: {
        operationId: 'listSummaries',
        summary: 'Summaries recorded at each scheduled refresh, newest first',
        parameters: page,
        responses: responses('A page of summaries.', summaryHistorySchema),
      },
    },
    '/frobs': {
      get: {
        operationId: 'listFrobs',
        summary: 'Frobs joined with their flerps',
        parameters: page,
        responses: responses('A page of frobs.', frobsPageSchema),
      },
    },
    '/frobs/plain': {
      get: {
        operationId: 'listPlainFrobs',
        summary: 'Frobs without flerps, up to 200 in one response',
        parameters: [
          { ...limit, schema: { ...limit.schema, maximum: 200 } },
          { $ref: '#/components/parameters/offset' },
        ],
        responses: responses('A page of frobs.', plainFrobsPageSchema),
      },
    },
    '/frobs/flerps': {
      post: {
        operationId: 'getFlerps',
        summary: 'The flerps of up to 200 frobs',
        requestBody: idsOfAtMost(200),
        responses: responses('The flerps that the partner has.', flerpsSchema),
      },
    },
    '/frobs/by-ids': {
      post: {
        operationId: 'getFrobs',
        summary: 'Up to 200 frobs in the order of their ids, without flerps',
        requestBody: idsOfAtMost(200),
        responses: responses('The frobs that FrobsCo has.', frobsSchema),
      },
    },
    '/frobs/scores': {
      post: {
        operationId: 'getScores',
        summary: 'The scores of up to 1,000 frobs in one response',
        requestBody: idsOfAtMost(1_000),
        responses: responses(
          'The scores, and the ids without one.',
          scoresSchema,
        ),
      },
    },
    '/frobs/{id}': {
      get: {
        operationId: 'getFrob',
        summary: 'One frob joined with its flerp',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            schema: idSchema,
          },
        ],
        responses: responses('The frob.', frobWithFlerpSchema),
      },
    },
    '/thunk': {
      get: {
        operationId: 'getThunk',
        summary: 'The current thunk, with its version as ETag',
        responses: responses('The thunk.', thunkSchema),
      },
      put: {
        operationId: 'setThunk',
        summary: 'Sets the thunk that follows the version in If-Match',
        parameters: [
          {
            name: 'if-match',
            in: 'header',
            required: true,
            description:
              'The version that the caller has read, as in ETag; "0" if there is no thunk.',
            schema: { type: 'string', pattern: '^"?[0-9]{1,15}"?$' },
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
        responses: {
          ...responses('The thunk as it was set.', thunkSchema),
          409: { $ref: '#/components/responses/Error' },
        },
      },
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
      get: {
        operationId: 'listThunks',
        summary: 'All thunks, newest first',
        parameters: page,
        responses: responses('A page of thunks.', thunkHistorySchema),
      },
    },
  },
  components: {
    parameters: {
      limit,
      offset: {
        name: 'offset',
        in: 'query',
        schema: {
          type: 'integer',
          minimum: 0,
          maximum: Number.MAX_SAFE_INTEGER,
          default: 0,
        },
      },
    },
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
