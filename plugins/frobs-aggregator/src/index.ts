/**
 * FrobsCo's frobs, called by a backend plugin.
 *
 * @packageDocumentation
 */

export { frobsAggregatorPlugin, FrobsAggregatorPage } from './plugin';
export { frobsApiRef } from './api/FrobsApi';
export type { FrobsApi } from './api/FrobsApi';
export { FrobsClient } from './api/FrobsClient';
export { FrobsError } from './api/FrobsError';
export type { FrobsFailure } from './api/FrobsError';
