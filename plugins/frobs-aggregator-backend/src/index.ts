/**
 * The backend plugin that joins FrobsCo, its partner and a state of its own.
 *
 * @packageDocumentation
 */

export { frobsAggregatorPlugin as default } from './plugin';
export { frobsAggregatorServiceRef } from './service';
export type { FrobsAggregator } from './service/FrobsAggregator';
