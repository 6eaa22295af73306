/**
 * What the frobs aggregator's backend and frontend say to each other.
 *
 * @packageDocumentation
 */

export { flerpSchema, frobSchema, frobStatusSchema } from './frobs';
export type { Flerp, Frob, FrobStatus } from './frobs';
export { partSchema, valueOf } from './part';
export type { Part } from './part';
export {
  frobsAggregatorPermissions,
  frobsSummaryReadPermission,
  frobsThunkUpdatePermission,
} from './permissions';
export { scoreSchema, scoresSchema } from './scores';
export type { Score, Scores } from './scores';
export {
  flerpsDigestSchema,
  frobsDigestSchema,
  frobSummarySchema,
  summaryHistorySchema,
} from './summary';
export type {
  FlerpsDigest,
  FrobsDigest,
  FrobSummary,
  SummaryHistory,
} from './summary';
export { frobsPageSchema, frobWithFlerpSchema } from './page';
export type { FrobsPage, FrobWithFlerp } from './page';
export { thunkHistorySchema, thunkInputSchema, thunkSchema } from './thunk';
export type { Thunk, ThunkHistory, ThunkInput } from './thunk';
export { describeShapeError } from './describeShapeError';
