export { describeShapeError } from './describeShapeError';
export { itemsSchema } from './items';
export type { Item } from './items';
export type { Part } from './part';
