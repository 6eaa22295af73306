import { createApiRef } from '@backstage/core-plugin-api';
import type { ResultOf } from 'gql.tada';
import type { pageQuery, setThunkMutation, summaryQuery } from './documents';
import type { GraphqlResult } from './messages';

export type FrobsPageData = ResultOf<typeof pageQuery>;

export type SummaryData = ResultOf<typeof summaryQuery>;

export type FrobStatus = NonNullable<
  FrobsPageData['frobs']
>['items'][number]['status'];

export type Thunk = NonNullable<ResultOf<typeof setThunkMutation>['setThunk']>;

export interface RequestOptions {
  signal?: AbortSignal;
}

/** Which frobs are wanted: a page of those that match. */
export interface PageRequest {
  /** The most frobs to return: 200 at most. */
  first: number;
  /** The `nextCursor` of the page before. */
  after?: string;
  /** A part of the name, in upper or lower case. */
  q?: string;
  status?: FrobStatus;
}

/**
 * What the page needs of the graph. Each method sends one request.
 *
 * All methods throw a TypeError if no response arrives, a DOMException named TimeoutError
 * if it arrives too late, a ResponseError for a status other than 2xx, a GraphqlError if no
 * data arrives, a SyntaxError or a ZodError for an unexpected shape, and the reason of
 * `signal` once that is aborted.
 */
export interface FrobsGraphqlApi {
  /** Gets the summary and a page of frobs, each with flerp, score and owner. */
  getPage(
    page: PageRequest,
    options?: RequestOptions,
  ): Promise<GraphqlResult<FrobsPageData>>;

  /** Gets the summary with the thunk. */
  getSummary(options?: RequestOptions): Promise<GraphqlResult<SummaryData>>;

  /**
   * Replaces the thunk in the name of the signed-in user.
   *
   * @param version - of the thunk that is replaced, 0 if there is none. If somebody else
   * has replaced it in the meantime, the code of the GraphqlError is `CONFLICT`.
   */
  setThunk(thunk: { targetWeight: number }, version: number): Promise<Thunk>;
}

/** The API of the plugin. Replace its factory to get the frobs from elsewhere. */
export const frobsGraphqlApiRef = createApiRef<FrobsGraphqlApi>({
  id: 'plugin.frobs-graphql.frobs',
});
