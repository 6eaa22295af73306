import {
  createApiRef,
  type ConfigApi,
  type FetchApi,
} from '@backstage/core-plugin-api';
import type {
  FrobsPage,
  FrobSummary,
  Thunk,
  ThunkInput,
} from '@internal/plugin-frobs-aggregator-common';
import type { ComparisonRunner } from './runner/ComparisonRunner';
import type { MockControlClient } from './runner/MockControlClient';

interface Cancellable {
  signal?: AbortSignal;
}

/**
 * What the lab needs of the plugins' clients. A request that fails throws a TypeError if
 * no response arrives, a DOMException named TimeoutError if it arrives too late, a
 * ResponseError for a status other than 2xx, and a SyntaxError or ZodError for an
 * unexpected shape.
 *
 * @public
 */
export interface StrategyClients {
  direct: { listFrobs(options: Cancellable): Promise<unknown[]> };
  proxy: { listFrobs(options: Cancellable): Promise<unknown[]> };
  backend: {
    getSummary(options: Cancellable): Promise<FrobSummary>;
    listFrobs(
      page: { limit: number; offset: number },
      options: Cancellable,
    ): Promise<FrobsPage>;
    setThunk(thunk: ThunkInput, version: number): Promise<Thunk>;
  };
}

/**
 * Gives the lab the clients of the plugins that it compares.
 *
 * @public
 */
export interface StrategyClientsApi {
  /**
   * Creates the clients.
   *
   * @param configApi - the config sections of the plugins, as a scenario needs them
   * @param fetchApi - sends all requests, so that the lab can record them
   * @param withUserToken - whether the direct client may send the user's own token
   */
  createClients(options: {
    configApi: ConfigApi;
    fetchApi: FetchApi;
    withUserToken: boolean;
  }): StrategyClients;
}

/**
 * The clients of the plugins that the lab compares. The app supplies the factory.
 *
 * @public
 */
export const strategyClientsApiRef = createApiRef<StrategyClientsApi>({
  id: 'plugin.strategy-lab.strategy-clients',
});

/** Runs the scenarios, also while the user is on another page. */
export const comparisonRunnerApiRef = createApiRef<ComparisonRunner>({
  id: 'plugin.strategy-lab.comparison-runner',
});

/** Controls the FrobsCo mock. */
export const mockControlApiRef = createApiRef<MockControlClient>({
  id: 'plugin.strategy-lab.mock-control',
});
