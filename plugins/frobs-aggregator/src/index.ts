/**
 * FrobsCo's frobs, called by a backend plugin.
 *
 * @packageDocumentation
 */

export {
  EntityFrobCard,
  EntityFrobContent,
  FrobsAggregatorPage,
  frobsAggregatorPlugin,
} from './plugin';
export { FROB_ID_ANNOTATION, isFrobAvailable } from './frobIdAnnotation';
export { frobsApiRef } from './api/FrobsApi';
export type { FrobsApi } from './api/FrobsApi';
export { FrobsClient } from './api/FrobsClient';
export { FrobsError } from './api/FrobsError';
export type { FrobsFailure } from './api/FrobsError';
export type { Progress, RequestOptions } from './api/RequestOptions';
