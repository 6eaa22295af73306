import { type Frobsco } from '../frobsco.ts';
import { faultSchema } from '../faults/fault.ts';
import { PRESET_NAMES, PRESETS } from '../presets.ts';
import { control, useFrobsco } from '../__testUtils__/mock.ts';
import { rawRequest } from '../__testUtils__/rawClient.ts';

const frobsco = useFrobsco();

const apply = (name: string) => control(frobsco, 'POST', `/presets/${name}`);
const url = (path: string, listener: keyof Frobsco['urls'] = 'api') =>
  frobsco.urls[listener] + path;

describe('health', () => {
  it('lists the listeners with their addresses', async () => {
    const { status, json } = await control(frobsco, 'GET', '/health');
    expect(status).toBe(200);
    expect(json).toMatchObject({ status: 'ok', preset: 'healthy', seed: 1 });
    const urls = json.listeners.map(({ name, url: at }: any) => [name, at]);
    expect(Object.fromEntries(urls)).toEqual(frobsco.urls);
  });

  it('shows which listeners refuse connections', async () => {
    await apply('primary-down');
    const { json } = await control(frobsco, 'GET', '/health');
    const refusing = json.listeners.filter(
      (listener: any) => !listener.listening,
    );
    expect(refusing.map(({ name }: any) => name)).toEqual(['api']);
  });
});

describe('presets', () => {
  it('are listed, with the active one marked', async () => {
    await apply('slow');
    const { json } = await control(frobsco, 'GET', '/presets');
    expect(json.map(({ name }: any) => name)).toEqual(PRESET_NAMES);
    const active = json.filter((preset: any) => preset.active);
    expect(active.map(({ name }: any) => name)).toEqual(['slow']);
  });

  it.each(PRESET_NAMES)(
    '%s has valid faults, which replace all others',
    async name => {
      for (const fault of PRESETS[name].faults ?? []) {
        expect(faultSchema.parse(fault)).toEqual(fault);
      }
      await control(frobsco, 'POST', '/faults', { effect: { type: 'reset' } });
      expect(await apply(name)).toMatchObject({ status: 200, json: { name } });
      const { json } = await control(frobsco, 'GET', '/faults');
      expect(json.map(({ effect }: any) => effect)).toEqual(
        (PRESETS[name].faults ?? []).map(({ effect }) => effect),
      );
      const auth = await control(frobsco, 'GET', '/auth');
      expect(auth.json.mode).toBe(PRESETS[name].auth?.mode ?? 'none');
    },
  );

  it.each([
    ['down', {}, 'ECONNREFUSED'],
    ['primary-down', {}, 'ECONNREFUSED'],
    ['private-ca', {}, 426],
    ['internal-only', { origin: 'http://localhost' }, 'ECONNRESET'],
    ['internal-only', {}, 200],
    ['legacy-xml', {}, 410],
  ])(
    '%s: the list with the headers %j has the result %s',
    async (name, headers, result) => {
      await apply(name);
      const response = await rawRequest(url('/v1/list'), {
        headers: headers as Record<string, string>,
      });
      expect(response.error ?? response.status).toBe(result);
    },
  );

  it('empty leaves no frob on any route', async () => {
    await apply('empty');
    const lists = [
      url('/v1/list'),
      url('/v1/list?limit=5'),
      url('/v1/frobs.full'),
      url('/flerp-batch', 'partner'),
    ];
    for (const list of lists) {
      expect(await (await fetch(list)).json()).toEqual([]);
    }
    expect((await fetch(url('/v1/frobs/frob-001'))).status).toBe(404);
    const legacy = await fetch(url('/legacy/frobs'), {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><GetFrobs/></e:Body></e:Envelope>',
    });
    expect(legacy.status).toBe(200);
    expect(await legacy.text()).not.toContain('<Frob ');

    await apply('healthy');
    expect(await (await fetch(url('/v1/list'))).json()).toHaveLength(200);
  });

  it('chatty makes single frobs slow, not the list', async () => {
    await apply('chatty');
    const one = await rawRequest(url('/v1/frobs/frob-001/score'));
    expect(one.ms).toBeGreaterThan(78);
    await rawRequest(url('/v1/list'));
    const { json } = await control(frobsco, 'GET', '/journal?fault=latency');
    expect(json.count).toBe(1);
  });

  it('with an unknown name are not found', async () => {
    const { status, json } = await apply('toString');
    expect(status).toBe(404);
    expect(json.error.message).toContain('params/name');
  });
});

describe('settings', () => {
  it.each([
    ['/auth', { mode: 'magic' }, 'body/mode'],
    ['/auth', { mode: 'none', tokenSeconds: 0 }, 'body/tokenSeconds'],
    ['/tls', { certificate: 'good' }, 'body/certificate'],
  ])('%s refuses %j with the name of the field', async (path, body, field) => {
    const { status, json } = await control(frobsco, 'PUT', path, body);
    expect(status).toBe(400);
    expect(json.error.message).toContain(field);
  });

  it('an unknown fault cannot be removed', async () => {
    expect((await control(frobsco, 'DELETE', '/faults/f9')).status).toBe(404);
  });
});

describe('browsers', () => {
  const post = (headers: Record<string, string>) =>
    rawRequest(url('/reset', 'control'), { method: 'POST', headers });

  it('may write from the control page only', async () => {
    const own = { origin: frobsco.urls.control };
    expect(
      (await post({ ...own, 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(204);
    expect((await post({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
  });

  it('may not use another host name', async () => {
    const response = await rawRequest(url('/journal', 'control'), {
      headers: { host: 'evil.example' },
    });
    expect(response.status).toBe(403);
  });

  it('get no CORS headers', async () => {
    const { headers } = await fetch(url('/health', 'control'), {
      headers: { origin: 'http://localhost:3000' },
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
