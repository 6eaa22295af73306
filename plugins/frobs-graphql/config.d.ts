import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** FrobsCo, called through the graph; the keys of the backend are its own. */
  frobsGraphql?: {
    /**
     * How long the browser waits for a response. Default: 15s.
     * @deepVisibility frontend
     */
    timeout?: HumanDuration | string;
  };
}
