import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** FrobsCo, called through the Backstage proxy. */
  frobsProxy?: {
    /**
     * The key under proxy.endpoints, or of a module that adds endpoints, which
     * leads to the FrobsCo API, version included. Default: /frobs.
     * @visibility frontend
     */
    proxyPath?: string;
    /**
     * How long the browser waits for a response. Default: 15s.
     * @deepVisibility frontend
     */
    timeout?: HumanDuration | string;
  };
}
