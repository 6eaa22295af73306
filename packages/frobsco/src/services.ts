import type { RequestListener } from 'node:http';
import { createApi, EXPOSED_HEADERS } from './api/app.ts';
import { AUTH_ROUTES, createAuthService } from './auth/service.ts';
import { createFlerps } from './data/flerps.ts';
import { createFrobs } from './data/frobs.ts';
import type { ListenerInfo } from './http/exchange.ts';
import { observe } from './http/observe.ts';
import { createRouteTable } from './http/route.ts';
import type { ListenerName } from './options.ts';
import { createPartner } from './partner/app.ts';
import type { Scenario } from './scenario.ts';

type ObservedName = Exclude<ListenerName, 'control'>;

const apiHeaders = (name: ListenerName) => ({
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED_HEADERS.join(', '),
  'timing-allow-origin': '*',
  'x-frobs-served-by': name,
});

/** Everything that the mock imitates, as one handler per listener. */
export async function createServices(
  seed: number,
  scenario: Scenario,
  issuer: () => string,
): Promise<Record<ObservedName, RequestListener>> {
  const frobs = createFrobs(seed);
  const auth = createAuthService(issuer, () => scenario.auth);
  const guard = { settings: () => scenario.auth, readToken: auth.readToken };
  const api = await createApi({ seed, frobs, guard });
  const partner = await createPartner(createFlerps(seed, frobs));
  await Promise.all([api.ready(), partner.ready()]);

  const observed = (info: ListenerInfo, handler: RequestListener) =>
    observe(info, scenario, handler);
  const apiRoute = createRouteTable(api.routes);
  // One app behind four listeners, so that they have the same data.
  const apiListener = (name: ListenerName, refusesBrowsers = false) => {
    const headers = apiHeaders(name);
    const info = { name, headers, refusesBrowsers, routeOf: apiRoute };
    return observed(info, (request, response) => {
      response.setHeader('x-frobs-served-by', name);
      api.routing(request, response);
    });
  };
  return {
    api: apiListener('api'),
    replica: apiListener('replica'),
    tls: apiListener('tls'),
    internal: apiListener('internal', true),
    auth: observed(
      { name: 'auth', headers: {}, routeOf: createRouteTable(AUTH_ROUTES) },
      auth.handler,
    ),
    partner: observed(
      {
        name: 'partner',
        headers: {},
        routeOf: createRouteTable(partner.routes),
      },
      partner.routing,
    ),
  };
}
