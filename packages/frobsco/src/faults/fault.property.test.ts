import fc from 'fast-check';
import { PRESET_NAMES } from '../presets.ts';
import {
  effects,
  faults,
  invalidFaults,
} from '../__testUtils__/arbitraries.ts';
import { control, useFrobsco, waitUntil } from '../__testUtils__/mock.ts';
import { rawRequest } from '../__testUtils__/rawClient.ts';
import { createMatcher } from './fault.ts';
import { Call } from '../http/call.ts';

const frobsco = useFrobsco();

const list = async () => (await control(frobsco, 'GET', '/faults')).json;
const withoutId = ({ id, applied, expiresAt, ...fault }: any) => fault;

it('adds, lists and removes any valid fault', async () => {
  await fc.assert(
    fc.asyncProperty(faults, async fault => {
      const { status, json } = await control(frobsco, 'POST', '/faults', fault);
      expect(status).toBe(201);
      expect(withoutId(json)).toEqual(JSON.parse(JSON.stringify(fault)));
      expect(await list()).toEqual([json]);
      const removed = await control(frobsco, 'DELETE', `/faults/${json.id}`);
      expect(removed.status).toBe(204);
      expect(await list()).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it('applies any effect that changes a plain request', async () => {
  const acting = effects.filter(
    ({ type }) => type !== 'rate-limit' && type !== 'cors',
  );
  await fc.assert(
    fc.asyncProperty(acting, async config => {
      const effect =
        config.type === 'oversized' ? { ...config, bytes: 99 } : config;
      const { json } = await control(frobsco, 'POST', '/faults', { effect });
      // The response may be late or never come, so the client does not wait.
      const closing = new AbortController();
      const request = rawRequest(`${frobsco.urls.api}/v1/frobs/frob-001`, {
        signal: closing.signal,
      });
      await waitUntil(async () => (await list())[0].applied === 1);
      closing.abort();
      await request;
      await control(frobsco, 'DELETE', `/faults/${json.id}`);
    }),
    { numRuns: 60 },
  );
  expect(await list()).toEqual([]);
});

it('refuses any invalid fault with the name of the field, and changes nothing', async () => {
  const kept = { effect: { type: 'reset' }, route: '/nowhere' };
  await control(frobsco, 'POST', '/faults', kept);
  const before = await list();
  await fc.assert(
    fc.asyncProperty(invalidFaults, async ({ fault, field }) => {
      const { status, json } = await control(frobsco, 'POST', '/faults', fault);
      expect(status).toBe(400);
      expect(json.error.name).toBe('InputError');
      expect(json.error.message).toContain(field);
      expect(await list()).toEqual(before);
    }),
    { numRuns: 150 },
  );
});

it('is healthy after a reset from any state', async () => {
  const settings = fc.record({
    preset: fc.constantFrom(...PRESET_NAMES),
    added: fc.array(faults, { maxLength: 4 }),
    auth: fc.constantFrom('none', 'api-key', 'user-oauth'),
    certificate: fc.constantFrom('valid', 'expired', 'wrong-host'),
  });
  await fc.assert(
    fc.asyncProperty(settings, async ({ preset, added, auth, certificate }) => {
      await control(frobsco, 'POST', `/presets/${preset}`);
      for (const fault of added) {
        await control(frobsco, 'POST', '/faults', fault);
      }
      await control(frobsco, 'PUT', '/auth', { mode: auth });
      await control(frobsco, 'PUT', '/tls', { certificate });
      await control(frobsco, 'POST', '/reset');

      expect(await list()).toEqual([]);
      const health = (await control(frobsco, 'GET', '/health')).json;
      expect(health.preset).toBe('healthy');
      expect(
        health.listeners.every((listener: any) => listener.listening),
      ).toBe(true);
      for (const listener of ['api', 'replica', 'internal', 'tls'] as const) {
        const url = `${frobsco.urls[listener]}/v1/frobs/frob-001`;
        expect((await rawRequest(url)).status).toBe(200);
      }
    }),
    { numRuns: 25 },
  );
});

it('applies to requests that match all conditions, and to no others', () => {
  const requests = fc.record({
    listener: fc.constantFrom('api', 'partner'),
    method: fc.constantFrom('GET', 'POST'),
    url: fc.constantFrom('/v1/list', '/v1/frobs/frob-001', '/flerp-batch'),
    agent: fc.constantFrom('node', 'Mozilla/5.0', 'curl/8'),
  });
  fc.assert(
    fc.property(faults, requests, (fault, { listener, method, url, agent }) => {
      const info = { name: listener, headers: {}, routeOf: () => '' };
      const request = { method, url, headers: { 'user-agent': agent } };
      const call = new Call(info as never, request as never, {} as never);
      const { listeners, methods, callers, route } = fault;
      const expected =
        (listeners?.includes(listener as never) ?? true) &&
        (methods?.includes(method) ?? true) &&
        (callers?.includes(call.caller) ?? true) &&
        (route === undefined || sameRoute(route, url));
      expect(createMatcher(fault)(call)).toBe(expected);
    }),
  );
});

function sameRoute(route: string, path: string): boolean {
  const [wanted, given] = [route.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, i) => part.startsWith(':') || part === given[i])
  );
}
