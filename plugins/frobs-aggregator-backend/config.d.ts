import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** The frobs aggregator: FrobsCo and its partner, read by the backend. */
  frobsAggregator: {
    frobs: {
      /**
       * Base URL of the FrobsCo API, version included.
       * @visibility backend
       */
      baseUrl: string;
    };
    flerps: {
      /**
       * Base URL of the partner company's API.
       * @visibility backend
       */
      baseUrl: string;
    };
    /**
     * How long the backend waits for one answer of either API. Default: 10s.
     * The frontend waits a little longer, so that it hears the backend's reason.
     */
    upstreamTimeout?: HumanDuration | string;
  };
}
