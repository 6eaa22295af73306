import { createApiRef } from '@backstage/core-plugin-api';
import type {
  FrobsPage,
  FrobSummary,
  Thunk,
  ThunkInput,
} from '@internal/plugin-frobs-aggregator-common';

/**
 * What the page needs to know of FrobsCo.
 *
 * @public
 */
export interface FrobsApi {
  /**
   * All frobs, flerps and the thunk in one small answer.
   *
   * @throws FrobsError that says which request failed and why
   */
  getSummary(): Promise<FrobSummary>;

  /**
   * A page of frobs, joined with their flerps.
   *
   * @throws FrobsError that says which request failed and why
   */
  listFrobs(page: { limit: number; offset: number }): Promise<FrobsPage>;

  /**
   * Sets the thunk in the signed-in user's name.
   *
   * @throws FrobsError that says which request failed and why
   */
  setThunk(thunk: ThunkInput): Promise<Thunk>;
}

/**
 * Replace its factory to take the frobs from elsewhere.
 *
 * @public
 */
export const frobsApiRef = createApiRef<FrobsApi>({
  id: 'plugin.frobs-aggregator.frobs',
});
