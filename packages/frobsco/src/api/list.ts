import { createHash } from 'node:crypto';
import { z } from 'zod';
import { frobSchema, type Frob } from '../data/frobs.ts';
import type { App } from '../http/app.ts';
import { errorSchema } from '../http/errors.ts';
import { pageOf } from './paging.ts';

const querystring = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
  cursor: z.string().optional().describe('From the `next` link.'),
  status: frobSchema.shape.status.optional(),
  owner: frobSchema.shape.owner.optional(),
  q: z.string().optional().describe('Part of the name, in any case.'),
});

type Query = z.infer<typeof querystring>;

function matches(frob: Frob, { status, owner, q }: Query): boolean {
  return (
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

/** `GET /v1/list`: a bare array, whole, or filtered and in pages. */
export function registerList(app: App, frobs: Frob[]) {
  // By far the most asked for, so its bytes are made once.
  const whole = Buffer.from(JSON.stringify(frobs));
  const etag = `W/"${createHash('sha1').update(whole).digest('base64')}"`;

  app.get(
    '/v1/list',
    {
      schema: {
        operationId: 'listFrobs',
        summary: 'List frobs',
        description:
          'The whole list without `limit`. A page links to the next one in the `Link` header, `X-Total-Count` counts what the filters let through.',
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
        // A buffer is sent as it is, unseen by the serializer.
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
