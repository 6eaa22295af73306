/**
 * The backend plugin that joins FrobsCo, its partner and a state of its own.
 *
 * @packageDocumentation
 */

export { frobsAggregatorPlugin as default } from './plugin';
