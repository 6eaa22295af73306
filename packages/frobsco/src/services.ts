import type { RequestListener } from 'node:http';
import { createApi, EXPOSED_HEADERS } from './api/createApi.ts';
import { AUTH_ROUTES, createAuthService } from './auth/service.ts';
import { createFlerps, createFrobs, type Frob } from './data/frobs.ts';
import { Call, type ListenerInfo } from './http/call.ts';
import { isFromBrowser } from './http/caller.ts';
import { createRouteTable } from './http/route.ts';
import type { ListenerName } from './options.ts';
import { createPartnerApi } from './partner/createPartnerApi.ts';
import type { MockState } from './mockState.ts';

type ServiceName = Exclude<ListenerName, 'control'>;

const apiHeaders = (name: ListenerName) => ({
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED_HEADERS.join(', '),
  'timing-allow-origin': '*',
  'x-frobs-served-by': name,
});

/** Wraps a listener's handler: the journal records each request, faults may change it. */
function withJournalAndFaults(
  info: ListenerInfo,
  { journal, faults }: MockState,
  handler: RequestListener,
): RequestListener {
  return (request, response) => {
    const call = new Call(info, request, response);
    journal.record(call);
    if (info.refusesBrowsers && isFromBrowser(request.headers)) {
      call.reset();
      return;
    }
    faults.apply(call, () => handler(request, response));
  };
}

/** The services that the mock imitates, as one handler for each listener. */
export async function createServices(
  seed: number,
  state: MockState,
  issuer: () => string,
): Promise<Record<ServiceName, RequestListener>> {
  const auth = createAuthService(issuer, () => state.auth);
  const guard = { settings: () => state.auth, readToken: auth.readToken };
  const createApps = async (frobs: Frob[]) => {
    const api = await createApi({ seed, frobs, guard });
    const partner = await createPartnerApi(createFlerps(seed, frobs));
    await Promise.all([api.ready(), partner.ready()]);
    return { api, partner };
  };
  const full = await createApps(createFrobs(seed));
  const empty = await createApps([]);
  const apps = () => (state.empty ? empty : full);

  const wrap = (info: ListenerInfo, handler: RequestListener) =>
    withJournalAndFaults(info, state, handler);
  const apiRoute = createRouteTable(full.api.routes);
  // One app behind four listeners, so that they have the same data.
  const apiListener = (name: ListenerName, refusesBrowsers = false) => {
    const headers = apiHeaders(name);
    const info = { name, headers, refusesBrowsers, routeOf: apiRoute };
    return wrap(info, (request, response) => {
      response.setHeader('x-frobs-served-by', name);
      apps().api.routing(request, response);
    });
  };
  return {
    api: apiListener('api'),
    replica: apiListener('replica'),
    tls: apiListener('tls'),
    internal: apiListener('internal', true),
    auth: wrap(
      { name: 'auth', headers: {}, routeOf: createRouteTable(AUTH_ROUTES) },
      auth.handler,
    ),
    partner: wrap(
      {
        name: 'partner',
        headers: {},
        routeOf: createRouteTable(full.partner.routes),
      },
      (request, response) => apps().partner.routing(request, response),
    ),
  };
}
