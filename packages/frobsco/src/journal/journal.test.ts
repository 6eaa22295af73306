import { control, useFrobsco, waitUntil } from '../__testUtils__/mock.ts';
import { rawRequest } from '../__testUtils__/rawClient.ts';

const frobsco = useFrobsco({ journalSize: 5 });

const journal = async (query = '') =>
  (await control(frobsco, 'GET', `/journal${query}`)).json;
const ask = (path: string, headers: Record<string, string> = {}) =>
  rawRequest(frobsco.urls.api + path, { headers });

describe('an entry', () => {
  it('describes the request as FrobsCo received it', async () => {
    const { body } = await ask('/v1/frobs/frob-001', { accept: '*/*' });
    const { count, inFlight, entries } = await journal();
    expect({ count, inFlight }).toEqual({ count: 1, inFlight: 0 });
    expect(entries).toEqual([
      {
        id: expect.any(Number),
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        listener: 'api',
        method: 'GET',
        path: '/v1/frobs/frob-001',
        route: '/v1/frobs/:id',
        status: 200,
        bytes: expect.any(Number),
        durationMs: expect.any(Number),
        complete: true,
        faults: [],
        caller: 'other',
        auth: 'none',
        headers: ['host', 'connection', 'accept'],
        concurrency: 1,
      },
    ]);
    expect(entries[0].bytes).toBeGreaterThan(body.length);
  });

  it('shows responses that were cut or never begun', async () => {
    const asking = (type: object) => ({
      'x-frobs-fault': JSON.stringify(type),
    });
    await ask('/v1/list', asking({ type: 'truncate', bytes: 9 }));
    await ask('/v1/list', asking({ type: 'empty-response' }));
    expect((await journal()).entries).toEqual([
      expect.objectContaining({
        status: 200,
        complete: false,
        faults: ['truncate'],
      }),
      expect.objectContaining({
        status: null,
        complete: false,
        faults: ['empty-response'],
        bytes: 0,
      }),
    ]);
  });

  it.each([
    ['browser', { origin: 'http://localhost:3000' }],
    ['browser', { 'sec-fetch-site': 'cross-site' }],
    ['proxy', { 'user-agent': 'Mozilla/5.0 (X11) Chrome/140' }],
    ['proxy', { 'x-forwarded-for': '10.0.0.1', 'user-agent': 'node' }],
    ['node', { 'user-agent': 'node', 'sec-fetch-mode': 'cors' }],
    ['other', { 'user-agent': 'curl/8' }],
  ])('names the caller %s for the headers %j', async (caller, headers) => {
    await ask('/v1/health', headers as Record<string, string>);
    expect((await journal()).entries[0].caller).toBe(caller);
  });

  it('never contains a secret', async () => {
    const secret = 'not-for-your-eyes';
    await ask(`/v1/list?access_token=${secret}&limit=3`, {
      authorization: `Bearer ${secret}`,
      cookie: secret,
    });
    await ask('/v1/health', { authorization: secret });
    await ask('/v1/health', { 'x-frobs-key': secret });
    await ask('/v1/health', {
      authorization: `Bearer ${secret}`,
      'x-frobs-key': secret,
    });
    const { entries } = await journal();
    expect(JSON.stringify(entries)).not.toContain(secret);
    expect(entries.map(({ auth }: any) => auth)).toEqual([
      'Bearer',
      'other',
      'ApiKey',
      'ApiKey+Bearer',
    ]);
    expect(entries[0].path).toBe('/v1/list?access_token=***&limit=3');
    expect(entries[0].headers).toContain('authorization');
  });

  it('counts the requests in flight at its arrival', async () => {
    await control(frobsco, 'POST', '/faults', { effect: { type: 'hang' } });
    const leaving = new AbortController();
    const url = `${frobsco.urls.api}/v1/list`;
    const hanging = [1, 2, 3].map(() =>
      rawRequest(url, { signal: leaving.signal }),
    );
    await waitUntil(async () => (await journal()).inFlight === 3);
    leaving.abort();
    await Promise.all(hanging);
    await waitUntil(async () => (await journal()).inFlight === 0);
    const { entries } = await journal();
    const counts = entries.map((entry: any) => entry.concurrency);
    expect(counts.sort()).toEqual([1, 2, 3]);
    expect(entries[0].complete).toBe(false);
  });
});

describe('the journal', () => {
  it('keeps the last entries, and their ids go on', async () => {
    await ask('/v1/health');
    const [{ id }] = (await journal()).entries;
    for (let i = 1; i <= 7; i++) {
      await ask(`/v1/frobs/frob-00${i}`);
    }
    const { count, entries } = await journal();
    expect(count).toBe(5);
    const paths = entries.map(({ path }: any) => path.at(-1));
    expect(paths.join('')).toBe('34567');
    const ids = entries.map((entry: any) => entry.id - id);
    expect(ids).toEqual([3, 4, 5, 6, 7]);
  });

  it('can be filtered, counted and limited', async () => {
    await ask('/v1/list', { origin: 'http://localhost:3000' });
    await ask('/v1/list');
    await ask('/v1/nothing');
    expect((await journal('?caller=browser')).count).toBe(1);
    expect((await journal('?status=404')).entries[0].route).toBe('unknown');
    const { count, entries } = await journal('?route=/v1/list&limit=1');
    expect(count).toBe(2);
    expect(entries).toHaveLength(1);
    expect((await journal(`?after=${entries[0].id}`)).count).toBe(1);
    expect((await journal('?fault=reset')).count).toBe(0);
    const wrong = await control(frobsco, 'GET', '/journal?caller=human');
    expect(wrong.status).toBe(400);
    expect(wrong.json.error.message).toContain('querystring/caller');
  });

  it('can be cleared', async () => {
    await ask('/v1/list');
    const { status } = await control(frobsco, 'DELETE', '/journal');
    expect(status).toBe(204);
    expect((await journal()).count).toBe(0);
    expect((await control(frobsco, 'GET', '/stats')).json).toEqual([]);
  });

  it('can be followed live, from the last entry that the reader saw', async () => {
    await ask('/v1/frobs/frob-001');
    await ask('/v1/frobs/frob-002');
    const [{ id }] = (await journal()).entries;
    const leaving = new AbortController();
    const response = await fetch(`${frobsco.urls.control}/journal/stream`, {
      headers: { 'last-event-id': String(id) },
      signal: leaving.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body!.pipeThrough(new TextDecoderStream());
    let text = '';
    for await (const piece of reader) {
      text += piece;
      if (text.includes('frob-003')) {
        break;
      }
      if (text.includes('frob-002') && !text.includes('frob-003')) {
        await ask('/v1/frobs/frob-003');
      }
    }
    leaving.abort();
    expect(text).not.toContain('frob-001');
    const [, event] = /^data: (.*)$/m.exec(text)!;
    expect(JSON.parse(event).path).toBe('/v1/frobs/frob-002');
  });
});

it('the statistics are by caller and route', async () => {
  for (let i = 0; i < 8; i++) {
    await ask('/v1/frobs/frob-001');
  }
  await ask('/v1/frobs/none', { origin: 'http://localhost:3000' });
  const { json } = await control(frobsco, 'GET', '/stats');
  expect(json).toEqual([
    {
      caller: 'other',
      listener: 'api',
      method: 'GET',
      route: '/v1/frobs/:id',
      requests: 8,
      failures: 0,
      faulted: 0,
      bytes: expect.any(Number),
      meanMs: expect.any(Number),
      maxMs: expect.any(Number),
      peakConcurrency: 1,
    },
    expect.objectContaining({ caller: 'browser', requests: 1, failures: 1 }),
  ]);
});
