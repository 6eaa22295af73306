import { createApiRef } from '@backstage/core-plugin-api';
import type {
  FrobsPage,
  FrobsRequest,
  FrobSummary,
  FrobWithFlerp,
  Thunk,
  ThunkInput,
} from '@internal/plugin-frobs-aggregator-common';

export type ScoredFrob = FrobWithFlerp & { score?: number };

export interface RequestOptions {
  /** Stops the request. */
  signal?: AbortSignal;
}

/**
 * What the page needs of the backend plugin.
 *
 * All methods throw a TypeError if no response arrives, a DOMException named TimeoutError
 * if it arrives too late, a ResponseError for a status other than 2xx, a SyntaxError or a
 * ZodError for an unexpected shape, and the reason of `signal` once that is aborted.
 */
export interface FrobsAggregatorApi {
  /** Gets the frobs, the flerps and the thunk in one small response. */
  getSummary(options?: RequestOptions): Promise<FrobSummary>;

  /** Gets a page of the frobs that match, joined with their flerps. */
  listFrobs(page: FrobsRequest, options?: RequestOptions): Promise<FrobsPage>;

  /** Gets one frob with its flerp and its score. */
  getFrob(id: string, options?: RequestOptions): Promise<ScoredFrob>;

  /**
   * Replaces the thunk in the name of the signed-in user.
   *
   * @param version - of the thunk that is replaced, 0 if there is none. If somebody else
   * has replaced it in the meantime, the status is 412.
   */
  setThunk(thunk: ThunkInput, version: number): Promise<Thunk>;
}

/** The API of the plugin. Replace its factory to get the frobs from elsewhere. */
export const frobsAggregatorApiRef = createApiRef<FrobsAggregatorApi>({
  id: 'plugin.frobs-aggregator.frobs',
});
