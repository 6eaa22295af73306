import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { TestServer } from '@internal/upstream-node/testUtils';

const COUNT = 200;

const frobs = Array.from({ length: COUNT }, (_, index) => ({
  id: `frob-${index + 1}`,
  name: `Frob ${index + 1}`,
  owner: 'team-a',
  status: 'active',
  weight: index + 1,
  createdAt: '2026-01-01T00:00:00.000Z',
}));

const measuredAt = '2026-01-02T00:00:00.000Z';
const toFlerp = (frobId: string) => ({ frobId, value: 1, measuredAt });

/** What FrobsCo and its partner return, as far as these tests need it. */
export class FakeApis extends TestServer {
  /** Status of every response, if it is not 200. */
  failWith?: number;
  /** Every response waits for it. */
  hold?: Promise<void>;

  constructor() {
    super();
    this.answer = async (req, res) => {
      await this.hold;
      if (this.failWith) {
        res.writeHead(this.failWith).end();
        return;
      }
      const { status = 200, headers, body } = await this.#respond(req);
      res.writeHead(status, headers).end(JSON.stringify(body));
    };
  }

  /** The config of a plugin that calls them. */
  get config() {
    return {
      frobs: { targets: [{ url: `${this.url}/v1` }] },
      flerps: { targets: [{ url: this.url }] },
    };
  }

  async #respond(req: IncomingMessage): Promise<{
    status?: number;
    headers?: Record<string, string | number>;
    body: unknown;
  }> {
    const { pathname, searchParams } = new URL(req.url!, this.url);
    const [, id] = /^\/v1\/frobs\/([^/]+)$/.exec(pathname) ?? [];
    if (id) {
      const frob = frobs.find(candidate => candidate.id === id);
      return frob ? { body: frob } : { status: 404, body: {} };
    }
    if (pathname === '/v1/scores') {
      const { ids } = (await json(req)) as { ids: string[] };
      const known = frobs.filter(frob => ids.includes(frob.id));
      return { body: known.map(frob => ({ frobId: frob.id, score: 50 })) };
    }
    if (pathname === '/flerp-batch') {
      const { ids } =
        req.method === 'POST'
          ? ((await json(req)) as { ids: string[] })
          : { ids: frobs.map(frob => frob.id) };
      return { body: ids.map(toFlerp) };
    }
    const ids = searchParams.get('ids')?.split(',');
    if (ids) {
      return { body: frobs.filter(frob => ids.includes(frob.id)) };
    }
    const q = searchParams.get('q')?.toLowerCase() ?? '';
    const found = frobs.filter(({ name }) => name.toLowerCase().includes(q));
    const start = Number(searchParams.get('cursor') ?? 0);
    const end = start + Number(searchParams.get('limit') ?? COUNT);
    return {
      headers: {
        'x-total-count': found.length,
        ...(end < found.length && {
          link: `</v1/list?cursor=${end}>; rel="next"`,
        }),
      },
      body: found.slice(start, end),
    };
  }
}
