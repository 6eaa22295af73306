/**
 * The backend plugin that joins FrobsCo, its partner and a state of its own.
 *
 * @packageDocumentation
 */

export { frobsAggregatorPlugin as default } from './plugin';
export { frobsAggregatorServiceRef } from './serviceRef';
export type { FrobsAggregator } from './service/FrobsAggregator';
