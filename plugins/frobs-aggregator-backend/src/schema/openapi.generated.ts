// Made from openapi.yaml by `yarn generate`.
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
        summary: 'The summary, part by part as fresh as its source allows',
        responses: {
          '200': {
            description: 'The summary; each part says how fresh it is.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FrobSummary' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/summary/history': {
      get: {
        operationId: 'listSummaries',
        summary:
          'What summaries said at each scheduled renewal, the newest first',
        parameters: [
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/offset' },
        ],
        responses: {
          '200': {
            description: 'A page of former summaries.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SummaryHistory' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/frobs': {
      get: {
        operationId: 'listFrobs',
        summary: 'Frobs joined with their flerps',
        parameters: [
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/offset' },
        ],
        responses: {
          '200': {
            description: 'A page of frobs.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FrobsPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/frobs/scores': {
      post: {
        operationId: 'getScores',
        summary: 'The scores of up to 1,000 frobs in one answer',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['ids'],
                properties: {
                  ids: {
                    type: 'array',
                    minItems: 1,
                    maxItems: 1000,
                    items: { type: 'string', minLength: 1, maxLength: 100 },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The scores, and the ids for which there is none.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Scores' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
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
            schema: { type: 'string', minLength: 1, maxLength: 100 },
          },
        ],
        responses: {
          '200': {
            description: 'The frob.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FrobWithFlerp' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/thunk': {
      get: {
        operationId: 'getThunk',
        summary: 'The current thunk, with its version as ETag',
        responses: {
          '200': {
            description: 'The thunk.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Thunk' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'setThunk',
        summary: 'Sets the thunk on top of the version named in If-Match',
        parameters: [
          {
            name: 'if-match',
            in: 'header',
            required: true,
            description:
              'The version the caller has seen, as in ETag; "0" where there is no thunk.',
            schema: { type: 'string', pattern: '^"?[0-9]{1,15}"?$' },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
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
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The thunk as it was set.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Thunk' },
              },
            },
          },
          '409': {
            description: 'Somebody else has set the thunk in the meantime.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/thunk/history': {
      get: {
        operationId: 'listThunks',
        summary: 'All thunks, the newest first',
        parameters: [
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/offset' },
        ],
        responses: {
          '200': {
            description: 'A page of thunks.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ThunkHistory' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    parameters: {
      limit: {
        name: 'limit',
        in: 'query',
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      },
      offset: {
        name: 'offset',
        in: 'query',
        schema: {
          type: 'integer',
          minimum: 0,
          maximum: 9007199254740991,
          default: 0,
        },
      },
    },
    responses: {
      Error: {
        description:
          'What went wrong, in the shape that Backstage gives errors.',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
    },
    schemas: {
      Error: {
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
          request: {
            type: 'object',
            properties: { method: { type: 'string' }, url: { type: 'string' } },
          },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: { statusCode: { type: 'integer' } },
          },
        },
      },
      SourceResult: {
        description:
          'What one source contributes, with `value` unless it is unavailable.',
        type: 'object',
        required: ['state', 'source'],
        properties: {
          state: { type: 'string', enum: ['fresh', 'stale', 'unavailable'] },
          source: { type: 'string' },
          value: {},
          asOf: { type: 'string', format: 'date-time' },
          staleSince: { type: 'string', format: 'date-time' },
          reason: { type: 'string' },
        },
      },
      FrobSummary: {
        type: 'object',
        required: ['frobs', 'flerps', 'thunk'],
        properties: {
          frobs: { $ref: '#/components/schemas/SourceResult' },
          flerps: { $ref: '#/components/schemas/SourceResult' },
          thunk: { $ref: '#/components/schemas/SourceResult' },
        },
      },
      SummaryHistory: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              required: ['computedAt', 'frobCount', 'flerpTotal'],
              properties: {
                computedAt: { type: 'string', format: 'date-time' },
                frobCount: { type: 'integer' },
                flerpTotal: { type: 'number' },
              },
            },
          },
          totalItems: { type: 'integer' },
        },
      },
      FrobWithFlerp: {
        type: 'object',
        required: [
          'id',
          'name',
          'owner',
          'status',
          'weight',
          'createdAt',
          'flerp',
        ],
        properties: {
          id: { type: 'string' },
          name: { type: 'string' },
          owner: { type: 'string' },
          status: { type: 'string', enum: ['active', 'degraded', 'retired'] },
          weight: { type: 'number', description: 'In grams.' },
          createdAt: { type: 'string', format: 'date-time' },
          flerp: {
            type: ['object', 'null'],
            required: ['value', 'measuredAt'],
            properties: {
              value: { type: 'number' },
              measuredAt: { type: 'string', format: 'date-time' },
            },
          },
        },
      },
      FrobsPage: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/FrobWithFlerp' },
          },
          totalItems: { type: 'integer' },
        },
      },
      Scores: {
        type: 'object',
        required: ['items', 'missing'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              required: ['frobId', 'score'],
              properties: {
                frobId: { type: 'string' },
                score: { type: 'number' },
              },
            },
          },
          missing: {
            type: 'array',
            items: {
              type: 'object',
              required: ['frobId', 'reason'],
              properties: {
                frobId: { type: 'string' },
                reason: { type: 'string' },
              },
            },
          },
        },
      },
      Thunk: {
        type: 'object',
        required: ['version', 'targetWeight', 'setBy', 'setAt'],
        properties: {
          version: { type: 'integer' },
          targetWeight: { type: 'number', description: 'In grams.' },
          setBy: { type: 'string' },
          setAt: { type: 'string', format: 'date-time' },
        },
      },
      ThunkHistory: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Thunk' },
          },
          totalItems: { type: 'integer' },
        },
      },
    },
  },
} as const;
