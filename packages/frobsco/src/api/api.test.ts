import fc from 'fast-check';
import type { Frob } from '../data/frobs.ts';
import { startFrobsco } from '../frobsco.ts';
import { DEMO_API_KEY } from '../auth/authSettings.ts';
import { control, useFrobsco } from '../__testUtils__/mock.ts';
import { rawRequest } from '../__testUtils__/rawClient.ts';

const frobsco = useFrobsco();
let frobs: Frob[];

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(frobsco.urls.api + path, { headers });
const json = async (path: string) => (await get(path)).json();

beforeAll(async () => {
  frobs = await json('/v1/list');
});

describe('the list', () => {
  it('is an array of all frobs, for any origin', async () => {
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

  it('is the same for the same seed, and on the replica', async () => {
    const replica = await fetch(`${frobsco.urls.replica}/v1/list`);
    expect(await replica.json()).toEqual(frobs);
    expect(replica.headers.get('x-frobs-served-by')).toBe('replica');
    const other = await startFrobsco({ seed: 2 });
    const response = await fetch(`${other.urls.api}/v1/list`);
    expect(await response.json()).not.toEqual(frobs);
    await other.stop();
  });

  it('has pages that together equal the list, for any limit', async () => {
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

  it('is filtered before it is divided into pages', async () => {
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

  it('has only those with one of some ids, if there are such', async () => {
    const path = '/v1/list?ids=frob-009,frob-x,frob-002';
    const found = (await json(path)) as Frob[];
    expect(found.map(({ id }) => id)).toEqual(['frob-002', 'frob-009']);
    expect(await json('/v1/list?ids=')).toEqual([]);
  });

  it.each([
    ['limit=0', 'querystring/limit'],
    ['limit=many', 'querystring/limit'],
    ['cursor=made-up', 'querystring/cursor'],
    ['status=fine', 'querystring/status'],
    ['order=id', 'order'],
  ])('refuses ?%s with the name of the parameter', async (query, field) => {
    const response = await get(`/v1/list?${query}`);
    expect(response.status).toBe(400);
    expect((await response.json()).error).toEqual({
      name: 'InputError',
      message: expect.stringContaining(field),
    });
  });

  it('is not sent again to a client that has it', async () => {
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

  it('is compressed for a client that accepts it', async () => {
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
  it('equals the one in the list, and has a score', async () => {
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

describe('the scores of many frobs', () => {
  async function askWith(headers: Record<string, string>, ids: unknown[]) {
    const response = await fetch(`${frobsco.urls.api}/v1/scores`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ ids }),
    });
    return { status: response.status, body: await response.json() };
  }

  async function serviceToken() {
    const secret = btoa('frobs-backend:frobs-backend-secret');
    const response = await fetch(`${frobsco.urls.auth}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${secret}` },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'frobs.read',
      }),
    });
    const { access_token: token } = await response.json();
    return { authorization: `Bearer ${token}` };
  }

  it.each(['healthy', 'api-key', 'client-credentials', 'user-oauth'])(
    'are one response for a service, in the mode %s',
    async preset => {
      await control(frobsco, 'POST', `/presets/${preset}`);
      const token = await serviceToken();
      const { body } = await askWith(token, ['frob-042', 'none', 'frob-001']);
      expect(body).toEqual([
        { frobId: 'frob-042', score: expect.any(Number) },
        { frobId: 'frob-001', score: expect.any(Number) },
      ]);
    },
  );

  it('are for no one else', async () => {
    for (const key of ['', DEMO_API_KEY]) {
      const { status } = await askWith({ 'x-frobs-key': key }, ['frob-001']);
      expect(status).toBe(401);
    }
  });

  it('are at most 200', async () => {
    const ids = Array(201).fill('frob-001');
    expect((await askWith(await serviceToken(), ids)).status).toBe(400);
  });
});

describe('the full list', () => {
  it('has about the requested size, and the fields of the list', async () => {
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

  it('lists frobs with its own names and units', async () => {
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

  it('returns one frob', async () => {
    const asked = '<GetFrobs><FrobNo>frob-007</FrobNo></GetFrobs>';
    const xml = await (await post(envelope(asked))).text();
    expect(xml.match(/FrobNo="([^"]+)"/g)).toEqual(['FrobNo="frob-007"']);
  });

  it.each([
    ['<none', 'not a SOAP 1.1 envelope'],
    ['<a/>', 'not a SOAP 1.1 envelope'],
    [envelope('<DropFrobs/>'), 'No operation &apos;DropFrobs&apos;'],
    [envelope('<GetFrobs><FrobNo>x</FrobNo></GetFrobs>'), 'No frob'],
  ])('responds to %s with a SOAP fault', async (body, message) => {
    const response = await post(body);
    expect(response.status).toBe(500);
    const xml = await response.text();
    expect(xml).toContain('<faultcode>soap:Client</faultcode>');
    expect(xml).toContain(message);
  });
});

describe('the internal listener', () => {
  const url = () => `${frobsco.urls.internal}/v1/health`;

  it('accepts Node and proxies', async () => {
    expect((await fetch(url())).status).toBe(200);
    const headers = { 'user-agent': 'Mozilla/5.0' };
    expect((await rawRequest(url(), { headers })).status).toBe(200);
  });

  it.each(['origin', 'sec-fetch-site', 'sec-fetch-dest'])(
    'resets a connection with the header %s',
    async name => {
      const headers = { [name]: 'http://localhost:3000' };
      expect((await rawRequest(url(), { headers })).error).toBe('ECONNRESET');
    },
  );
});

describe("the partner's API", () => {
  it('has one flerp for each frob, and no CORS headers', async () => {
    const response = await fetch(`${frobsco.urls.partner}/flerp-batch`);
    const ids = (await response.json()).map((flerp: any) => flerp.frobId);
    expect(ids).toEqual(frobs.map(({ id }) => id));
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('returns the flerps of the given frobs', async () => {
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
