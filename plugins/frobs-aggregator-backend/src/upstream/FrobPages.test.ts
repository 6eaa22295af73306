import { UpstreamError, type UpstreamResponse } from '@internal/upstream-node';
import { Readable } from 'node:stream';
import { FrobPages } from './FrobPages';

const COUNT = 2_500;

const frobs = Array.from({ length: COUNT }, (_, index) => ({
  id: `frob-${index}`,
  name: 'Frob',
  owner: 'team-a',
  status: 'active',
  weight: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
}));

type Headers = UpstreamResponse['headers'];

/** An API with cursors that are valid for one generation of its list. */
function createApi() {
  const api = {
    paths: [] as string[],
    generation: 0,
    headers: {} as Headers,
  };
  const pages = new FrobPages(async (path, reader) => {
    api.paths.push(path);
    const query = new URLSearchParams(path.split('?')[1]);
    const [generation, start] = (
      query.get('cursor') ?? `${api.generation}-0`
    ).split('-');
    if (Number(generation) !== api.generation) {
      const details = {
        code: 'status',
        status: 400,
        transient: false,
      } as const;
      throw new UpstreamError('GET x answered 400', details);
    }
    const end = Number(start) + Number(query.get('limit'));
    const next = `</v1/list?limit=1&cursor=${api.generation}-${end}>; rel="next"`;
    return reader({
      request: 'GET x',
      statusCode: 200,
      headers: {
        'x-total-count': `${COUNT}`,
        ...(end < COUNT && { link: next }),
        ...api.headers,
      },
      body: Readable.from([
        Buffer.from(JSON.stringify(frobs.slice(Number(start), end))),
      ]),
    });
  });
  const readIds = async (offset: number, limit: number) =>
    (await pages.read({ offset, limit })).items.map(({ id }) => id);
  return { api, pages, readIds };
}

describe('FrobPages', () => {
  it('reads the next page with one request', async () => {
    const { api, pages, readIds } = createApi();
    const { items, totalItems } = await pages.read({ offset: 0, limit: 20 });
    expect([items.length, totalItems]).toEqual([20, COUNT]);
    expect(await readIds(20, 2)).toEqual(['frob-20', 'frob-21']);
    expect(api.paths).toEqual(['/list?limit=20', '/list?limit=2&cursor=0-20']);
  });

  it('skips a thousand frobs with a request', async () => {
    const { api, readIds } = createApi();
    expect(await readIds(2_100, 1)).toEqual(['frob-2100']);
    expect(api.paths).toEqual([
      '/list?limit=1000',
      '/list?limit=1000&cursor=0-1000',
      '/list?limit=100&cursor=0-2000',
      '/list?limit=1&cursor=0-2100',
    ]);
    // From the nearest cursor that it has met.
    expect(await readIds(2_050, 1)).toEqual(['frob-2050']);
    expect(api.paths.slice(4)).toEqual([
      '/list?limit=50&cursor=0-2000',
      '/list?limit=1&cursor=0-2050',
    ]);
  });

  it('keeps the cursors of each filter apart', async () => {
    const { api, pages, readIds } = createApi();
    await readIds(0, 20);
    const filter = { q: 'a b', status: 'active' } as const;
    await pages.read({ offset: 20, limit: 20, ...filter });
    expect(api.paths.slice(1)).toEqual([
      '/list?q=a+b&status=active&limit=20',
      '/list?q=a+b&status=active&limit=20&cursor=0-20',
    ]);
  });

  it('has no frobs beyond the end', async () => {
    const { pages, readIds } = createApi();
    expect(await readIds(COUNT - 1, 20)).toEqual([`frob-${COUNT - 1}`]);
    await expect(
      pages.read({ offset: COUNT, limit: 20 }),
    ).resolves.toMatchObject({
      items: [],
      totalItems: COUNT,
    });
  });

  it('begins anew if the API refuses its cursors', async () => {
    const { api, readIds } = createApi();
    await readIds(0, 20);
    api.generation = 1;
    expect(await readIds(20, 1)).toEqual(['frob-20']);
  });

  it.each([undefined, 'many', '-1'])(
    'names the header if X-Total-Count is %s',
    async total => {
      const { api, pages } = createApi();
      api.headers = { 'x-total-count': total };
      await expect(pages.read({ offset: 0, limit: 20 })).rejects.toMatchObject({
        logMessage: expect.stringContaining(
          'GET x answered with an unexpected shape at the header X-Total-Count',
        ),
      });
    },
  );
});
