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
import type { Strategy } from '@internal/strategies';
import type { ComponentType } from 'react';
import type { ComparisonRunner } from './runner/ComparisonRunner';
import type { MockControlClient } from './runner/MockControlClient';

interface Cancellable {
  signal?: AbortSignal;
}

/** A frob with what other services know about it; null where that service failed. */
export interface JoinedFrob {
  id: string;
  flerp: object | null;
  score: number | null;
  /** The entity of the team that owns it. */
  owner: { ref: string } | null;
}

/** What a query returned: what arrived, and the errors of the fields that did not. */
export interface GraphqlResult<T> {
  data: T;
  errors?: { message: string; path?: (string | number)[] }[];
}

/** The summary, as a query asks for it. */
export interface GraphqlSummary {
  frobSummary: {
    frobs: { count: number; freshness: GraphqlFreshness } | null;
    flerps: { freshness: GraphqlFreshness } | null;
    thunk: Pick<Thunk, 'targetWeight' | 'version'> | null;
  } | null;
}

/** Whether a source was up to date. */
export interface GraphqlFreshness {
  staleSince: string | null;
}

/** The summary and the first frobs. */
export interface GraphqlPage extends GraphqlSummary {
  frobs: { items: JoinedFrob[] } | null;
}

/**
 * What the lab needs of the plugins' clients. A request that fails throws a TypeError if
 * no response arrives, a DOMException named TimeoutError if it arrives too late, a
 * ResponseError for a status other than 2xx, and a SyntaxError or ZodError for an
 * unexpected shape. A GraphQL response without the data throws an Error whose property
 * `errors` has the response's errors (message, path, extensions).
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
  graphql: {
    getSummary(options: Cancellable): Promise<GraphqlResult<GraphqlSummary>>;
    getPage(
      page: { first: number },
      options: Cancellable,
    ): Promise<GraphqlResult<GraphqlPage>>;
    setThunk(thunk: ThunkInput, version: number): Promise<Thunk>;
  };
}

/** Gives the lab the clients of the plugins that it compares. */
export interface StrategyClientsApi {
  /**
   * Whether the user has a token of FrobsCo.
   *
   * @param optional - false to ask the user to sign in if there is none
   */
  signIn(options: { optional: boolean }): Promise<boolean>;
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
  /** What the page of each plugin shows, without its header. */
  contents: Record<Strategy, ComponentType>;
}

/** The clients of the plugins that the lab compares. The app supplies the factory. */
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
