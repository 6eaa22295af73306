/**
 * FrobsCo's frobs, called straight from the browser.
 *
 * @packageDocumentation
 */

export { frobsDirectPlugin, FrobsDirectPage } from './plugin';
export { frobsApiRef } from './api/FrobsApi';
export type { FrobsApi } from './api/FrobsApi';
export { frobsAuthApiRef } from './api/frobsAuthApiRef';
export type { FrobsAuthApi } from './api/frobsAuthApiRef';
export { FrobsClient } from './api/FrobsClient';
export { FrobsError } from './api/FrobsError';
export type { FrobsFailure } from './api/FrobsError';
export type { Frob } from './api/frobs';
export type { Progress, RequestOptions } from './api/RequestOptions';
