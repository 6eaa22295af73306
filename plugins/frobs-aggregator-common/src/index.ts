/**
 * What the frobs aggregator's backend and frontend say to each other.
 *
 * @packageDocumentation
 */

export { flerpSchema, frobSchema, frobStatusSchema } from './frobs';
export type { Flerp, Frob, FrobStatus } from './frobs';
export { frobSummarySchema } from './summary';
export type { FrobSummary } from './summary';
export { frobsPageSchema, frobWithFlerpSchema } from './page';
export type { FrobsPage, FrobWithFlerp } from './page';
export { thunkHistorySchema, thunkInputSchema, thunkSchema } from './thunk';
export type { Thunk, ThunkHistory, ThunkInput } from './thunk';
export { describeShapeError } from './describeShapeError';
