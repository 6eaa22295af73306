import type { HumanDuration } from '@backstage/types';

export interface Config {
  frobsDirect: {
    /**
     * Base URL of the FrobsCo API, version included, as browsers reach it.
     * @visibility frontend
     */
    baseUrl: string;
    /**
     * The key of auth.providers for the user's own token. Without it none is sent.
     * @visibility frontend
     */
    authProvider?: string;
    /**
     * How long the browser waits for a response. Default: 15s.
     * @deepVisibility frontend
     */
    timeout?: HumanDuration | string;
  };
}
