import fc from 'fast-check';
import type { Frob } from '../data/frobs.ts';
import { startFrobsco, type Frobsco } from '../frobsco.ts';
import { rawRequest } from '../__testUtils__/rawClient.ts';

let frobsco: Frobsco;
let frobs: Frob[];

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(frobsco.urls.api + path, { headers });
const json = async (path: string) => (await get(path)).json();

beforeAll(async () => {
  frobsco = await startFrobsco();
  frobs = await json('/v1/list');
});
afterAll(() => frobsco.stop());

describe('the list', () => {
  it('is whole and bare, and open to any origin', async () => {
    const { headers } = await get('/v1/list');
    expect(frobs).toHaveLength(200);
    expect(frobs[0]).toEqual({
      id: 'frob-001',
      name: expect.any(String),
      owner: expect.stringMatching(/^team-/),
      status: expect.stringMatching(/^(active|degraded|retired)$/),
      weight: expect.any(Number),
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toContain('ETag');
  });

  it('is the same from the same seed, and on the replica', async () => {
    const replica = await fetch(`${frobsco.urls.replica}/v1/list`);
    expect(await replica.json()).toEqual(frobs);
    expect(replica.headers.get('x-frobs-served-by')).toBe('replica');
    const other = await startFrobsco({ seed: 2 });
    const response = await fetch(`${other.urls.api}/v1/list`);
    expect(await response.json()).not.toEqual(frobs);
    await other.stop();
  });

  it('comes in pages that make the whole, whatever the limit', async () => {
    const limits = fc.integer({ min: 1, max: 250 });
    await fc.assert(
      fc.asyncProperty(limits, async limit => {
        const pages: Frob[][] = [];
        let next: string | undefined = `/v1/list?limit=${limit}`;
        while (next) {
          const response = await get(next);
          pages.push(await response.json());
          [, next] = /<(.+)>/.exec(response.headers.get('link') ?? '') ?? [];
        }
        expect(pages.flat()).toEqual(frobs);
        expect(pages).toHaveLength(Math.ceil(frobs.length / limit));
      }),
      { numRuns: 15, examples: [[200]] },
    );
  });

  it('is filtered before it is cut into pages', async () => {
    const wanted = frobs.filter(
      ({ owner, status, name }) =>
        owner === 'team-cog' && status === 'active' && /a/i.test(name),
    );
    const path = '/v1/list?owner=team-cog&status=active&q=A&limit=2';
    const response = await get(path);
    expect(await response.json()).toEqual(wanted.slice(0, 2));
    expect(response.headers.get('x-total-count')).toBe(String(wanted.length));
    expect(response.headers.get('link')).toContain('owner=team-cog');
  });

  it.each([
    ['limit=0', 'querystring/limit'],
    ['limit=many', 'querystring/limit'],
    ['cursor=made-up', 'querystring/cursor'],
    ['status=fine', 'querystring/status'],
    ['order=id', 'order'],
  ])('refuses ?%s by name', async (query, field) => {
    const response = await get(`/v1/list?${query}`);
    expect(response.status).toBe(400);
    expect((await response.json()).error).toEqual({
      name: 'InputError',
      message: expect.stringContaining(field),
    });
  });

  it('is not sent again to whom has it', async () => {
    for (const path of ['/v1/list', '/v1/list?limit=3', '/v1/frobs.full']) {
      const headers = { connection: 'close' };
      const { headers: first } = await rawRequest(
        `${frobsco.urls.api}${path}`,
        { method: 'HEAD', headers },
      );
      const again = await rawRequest(`${frobsco.urls.api}${path}`, {
        headers: { 'if-none-match': first.etag },
      });
      expect(again).toMatchObject({ status: 304, body: '' });
      expect(again.headers['cache-control']).toBe('no-cache');
    }
  });

  it('is compressed for whom can read it', async () => {
    const url = `${frobsco.urls.api}/v1/list`;
    const { headers } = await rawRequest(url, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers.vary).toContain('accept-encoding');
    expect(await json('/v1/list')).toEqual(frobs);
  });
});

describe('one frob', () => {
  it('is as in the list, and has a score', async () => {
    expect(await json('/v1/frobs/frob-042')).toEqual(frobs[41]);
    expect(await json('/v1/frobs/frob-042/score')).toEqual({
      frobId: 'frob-042',
      score: expect.any(Number),
    });
  });

  it.each(['/v1/frobs/none', '/v1/frobs/none/score', '/v2'])(
    '%s is not found',
    async path => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect((await response.json()).error.name).toBe('NotFoundError');
    },
  );
});

describe('the full list', () => {
  it('has about the size asked for, around what the list has', async () => {
    const text = await (await get('/v1/frobs.full?bytes=2000000')).text();
    expect(text.length).toBeGreaterThan(1_950_000);
    expect(text.length).toBeLessThan(2_050_000);
    const full = JSON.parse(text);
    expect(full).toHaveLength(200);
    expect(full[9]).toMatchObject(frobs[9]);
    expect(full[9].revisions.length).toBeGreaterThan(50);
  });
});

describe('the legacy endpoint', () => {
  const post = (body: string, type = 'text/xml') =>
    fetch(`${frobsco.urls.api}/legacy/frobs`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
  const envelope = (body: string) =>
    `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${body}</soap:Body></soap:Envelope>`;

  it('lists frobs in its own words and units', async () => {
    const response = await post(envelope('<GetFrobs/>'));
    expect(response.headers.get('content-type')).toContain('text/xml');
    const xml = await response.text();
    expect(xml.match(/<Frob FrobNo=/g)).toHaveLength(200);
    const [{ weight, status }] = frobs;
    expect(xml).toContain(
      `<WeightKg>${(weight / 1_000).toFixed(3)}</WeightKg>`,
    );
    expect(xml).toContain(`<State>${status.toUpperCase()}</State>`);
  });

  it('gives one frob', async () => {
    const asked = '<GetFrobs><FrobNo>frob-007</FrobNo></GetFrobs>';
    const xml = await (await post(envelope(asked))).text();
    expect(xml.match(/FrobNo="([^"]+)"/g)).toEqual(['FrobNo="frob-007"']);
  });

  it.each([
    ['<none', 'no SOAP 1.1 envelope'],
    ['<a/>', 'no SOAP 1.1 envelope'],
    [envelope('<DropFrobs/>'), 'no operation &apos;DropFrobs&apos;'],
    [envelope('<GetFrobs><FrobNo>x</FrobNo></GetFrobs>'), 'no frob'],
  ])('answers %s with a fault', async (body, message) => {
    const response = await post(body);
    expect(response.status).toBe(500);
    const xml = await response.text();
    expect(xml).toContain('<faultcode>soap:Client</faultcode>');
    expect(xml).toContain(message);
  });
});

describe('the internal listener', () => {
  const url = () => `${frobsco.urls.internal}/v1/health`;

  it('lets Node and proxies in', async () => {
    expect((await fetch(url())).status).toBe(200);
    const headers = { 'user-agent': 'Mozilla/5.0' };
    expect((await rawRequest(url(), { headers })).status).toBe(200);
  });

  it.each(['origin', 'sec-fetch-site', 'sec-fetch-dest'])(
    'resets what carries %s',
    async name => {
      const headers = { [name]: 'http://localhost:3000' };
      expect((await rawRequest(url(), { headers })).error).toBe('ECONNRESET');
    },
  );
});

describe("the partner's API", () => {
  it('has one flerp per frob, and no CORS', async () => {
    const response = await fetch(`${frobsco.urls.partner}/flerp-batch`);
    const ids = (await response.json()).map((flerp: any) => flerp.frobId);
    expect(ids).toEqual(frobs.map(({ id }) => id));
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('gives the flerps of the frobs asked for', async () => {
    const ask = (body: unknown) =>
      fetch(`${frobsco.urls.partner}/flerp-batch`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const response = await ask({ ids: ['frob-007', 'unknown'] });
    expect(await response.json()).toEqual([
      {
        frobId: 'frob-007',
        value: expect.any(Number),
        measuredAt: expect.stringMatching(/Z$/),
      },
    ]);
    const wrong = await ask({ ids: [7] });
    expect((await wrong.json()).error.message).toContain('body/ids/0');
  });
});
