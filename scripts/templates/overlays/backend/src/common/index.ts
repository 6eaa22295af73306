export { describeShapeError } from './describeShapeError';
export { frobsSchema } from './frobs';
export type { Frob } from './frobs';
export type { Part } from './part';
