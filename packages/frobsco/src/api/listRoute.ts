import { createHash } from 'node:crypto';
import { z } from 'zod';
import { frobSchema, type Frob } from '../data/frobs.ts';
import type { App } from '../http/createApp.ts';
import { errorSchema } from '../http/errors.ts';
import { pageOf } from './paging.ts';

const querystring = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
  cursor: z.string().optional().describe('From the `next` link.'),
  status: frobSchema.shape.status.optional(),
  owner: frobSchema.shape.owner.optional(),
  q: z.string().optional().describe('Part of the name, case-insensitive.'),
  ids: z
    .string()
    .optional()
    .describe('Only these frobs: ids, comma-separated.'),
});

type Query = z.infer<typeof querystring>;

function matches(frob: Frob, { status, owner, q, ids }: Query): boolean {
  return (
    (ids === undefined || ids.split(',').includes(frob.id)) &&
    (!status || frob.status === status) &&
    (!owner || frob.owner === owner) &&
    (!q || frob.name.toLowerCase().includes(q.toLowerCase()))
  );
}

function nextLink(query: Query, cursor: string): string {
  const params = Object.entries({ ...query, cursor }).filter(
    ([, value]) => value !== undefined,
  );
  return `</v1/list?${new URLSearchParams(params as [string, string][])}>; rel="next"`;
}

/** `GET /v1/list`: all frobs as an array, or filtered and in pages. */
export function registerListRoute(app: App, frobs: Frob[]) {
  // By far the most frequent request, so its body is built once.
  const whole = Buffer.from(JSON.stringify(frobs));
  const etag = `W/"${createHash('sha1').update(whole).digest('base64')}"`;

  app.get(
    '/v1/list',
    {
      schema: {
        operationId: 'listFrobs',
        summary: 'List frobs',
        description:
          'Without `limit`, the whole list. The `Link` header of a page names the next page; `X-Total-Count` is the number of frobs that match the filters.',
        tags: ['frobs'],
        querystring,
        response: { 200: z.array(frobSchema), 400: errorSchema },
      },
    },
    async ({ query }, reply) => {
      if (Object.keys(query).length === 0) {
        reply
          .type('application/json; charset=utf-8')
          .headers({ etag, 'x-total-count': frobs.length });
        // A buffer bypasses the serializer.
        return reply.send(whole as never);
      }
      const found = frobs.filter(frob => matches(frob, query));
      const { items, next } = pageOf(found, query);
      reply.header('x-total-count', found.length);
      if (next) {
        reply.header('link', nextLink(query, next));
      }
      return reply.send(items);
    },
  );
}
