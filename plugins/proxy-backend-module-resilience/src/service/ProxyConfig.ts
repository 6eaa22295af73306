import type { proxyEndpointsExtensionPoint } from '@backstage/plugin-proxy-node/alpha';

type Endpoints = Parameters<
  (typeof proxyEndpointsExtensionPoint)['T']['addProxyEndpoints']
>[0];

/** What the proxy plugin takes for one endpoint; it exports no name for it. */
export type ProxyConfig = Exclude<Endpoints[string], string>;
