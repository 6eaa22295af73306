import { Readable } from 'node:stream';
import { z } from 'zod';
import type { App } from '../http/createApp.ts';
import { errorSchema } from '../http/errors.ts';
import { entrySchema } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import { statSchema } from '../journal/stats.ts';
import { journalEvents } from './journalEvents.ts';

const { caller, listener, method, route } = entrySchema.partial().shape;

const querystring = z.strictObject({
  caller,
  listener,
  method,
  route,
  status: z.coerce.number().int().optional(),
  fault: z.string().optional(),
  after: z.coerce
    .number()
    .int()
    .optional()
    .describe('Only entries with a greater id.'),
  limit: z.coerce.number().int().min(0).max(10_000).default(100),
});

/** `GET` and `DELETE /journal`, `GET /journal/stream`, `GET /stats`. */
export function registerJournalRoutes(app: App, journal: Journal) {
  app.get(
    '/journal',
    {
      schema: {
        operationId: 'getJournal',
        summary: 'Read the last requests',
        tags: ['journal'],
        querystring,
        response: {
          200: z.object({
            count: z
              .int()
              .describe('The number of matching entries, whatever the limit.'),
            inFlight: z.int().describe('Requests that have not ended.'),
            entries: z
              .array(entrySchema)
              .describe('The last ones; oldest first.'),
          }),
          400: errorSchema,
        },
      },
    },
    ({ query: { limit, ...filter } }) => {
      const found = journal.entries(filter);
      return {
        count: found.length,
        inFlight: journal.inFlight,
        entries: found.slice(found.length - Math.min(limit, found.length)),
      };
    },
  );

  app.delete(
    '/journal',
    {
      schema: {
        operationId: 'clearJournal',
        summary: 'Delete all entries and statistics',
        tags: ['journal'],
        response: { 204: z.undefined() },
      },
    },
    async (_request, reply) => {
      journal.clear();
      return reply.status(204).send();
    },
  );

  app.get(
    '/journal/stream',
    {
      schema: {
        operationId: 'streamJournal',
        summary: 'Follow the journal as server-sent events',
        description:
          'The data of each event is one entry as JSON. A reader that reconnects sends the last id in `Last-Event-ID`.',
        tags: ['journal'],
        querystring: z.strictObject({ after: querystring.shape.after }),
        produces: ['text/event-stream'],
        response: {
          200: { content: { 'text/event-stream': { schema: z.string() } } },
        },
      },
    },
    async (request, reply) => {
      const closed = new AbortController();
      request.raw.socket.once('close', () => closed.abort());
      const lastEventId = request.headers['last-event-id'];
      const lastSeen =
        lastEventId === undefined ? request.query.after : Number(lastEventId);
      return reply
        .type('text/event-stream')
        .header('cache-control', 'no-store')
        .send(
          Readable.from(
            journalEvents(journal, lastSeen, closed.signal),
          ) as never,
        );
    },
  );

  app.get(
    '/stats',
    {
      schema: {
        operationId: 'getStats',
        summary: 'Read statistics by caller and route',
        tags: ['journal'],
        response: { 200: z.array(statSchema) },
      },
    },
    () => journal.stats.list(),
  );
}
