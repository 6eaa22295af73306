/**
 * The backend plugin that reads FrobsCo's list.
 *
 * @packageDocumentation
 */

export { frobsAggregatorPlugin as default } from './plugin';
