import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** FrobsCo, called by a backend plugin; the backend's keys are its own. */
  frobsAggregator?: {
    /**
     * How long the browser waits for a response. Default: 15s.
     * @deepVisibility frontend
     */
    timeout?: HumanDuration | string;
  };
}
