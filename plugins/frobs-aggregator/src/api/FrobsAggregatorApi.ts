import { createApiRef } from '@backstage/core-plugin-api';
import type {
  FrobsPage,
  FrobSummary,
  FrobWithFlerp,
  Thunk,
  ThunkInput,
} from '@internal/plugin-frobs-aggregator-common';
import type { RequestOptions } from './RequestOptions';

/**
 * What the page needs to know of FrobsCo.
 *
 * @public
 */
export interface FrobsAggregatorApi {
  /**
   * All frobs, flerps and the thunk in one small answer.
   *
   * @throws FrobsError that says which request failed and why
   */
  getSummary(options?: RequestOptions): Promise<FrobSummary>;

  /**
   * A page of frobs, joined with their flerps.
   *
   * @throws FrobsError that says which request failed and why
   */
  listFrobs(
    page: { limit: number; offset: number },
    options?: RequestOptions,
  ): Promise<FrobsPage>;

  /**
   * One frob with its flerp and its score.
   *
   * @throws FrobsError that says which request failed and why
   */
  getFrob(
    id: string,
    options?: RequestOptions,
  ): Promise<FrobWithFlerp & { score?: number }>;

  /**
   * Sets the thunk in the signed-in user's name, on top of the thunk at
   * `version`, 0 where there is none.
   *
   * @throws FrobsError that says which request failed and why; with status 409
   * where somebody else has set the thunk in the meantime
   */
  setThunk(thunk: ThunkInput, version: number): Promise<Thunk>;
}

/**
 * Replace its factory to take the frobs from elsewhere.
 *
 * @public
 */
export const frobsAggregatorApiRef = createApiRef<FrobsAggregatorApi>({
  id: 'plugin.frobs-aggregator.frobs',
});
