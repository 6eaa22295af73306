import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** FrobsCo, called straight from the browser. */
  frobsDirect: {
    /**
     * Base URL of the FrobsCo API, version included, as browsers reach it.
     * @visibility frontend
     */
    baseUrl: string;
    /**
     * Which of auth.providers signs users in at FrobsCo, for it to give them
     * tokens of their own. Without it no token is sent.
     * @visibility frontend
     */
    authProvider?: string;
    /**
     * How long the browser waits for an answer. Default: 15s.
     * @deepVisibility frontend
     */
    timeout?: HumanDuration | string;
  };
}
