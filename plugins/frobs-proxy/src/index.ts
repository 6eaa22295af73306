/**
 * FrobsCo's frobs, called through the Backstage proxy.
 *
 * @packageDocumentation
 */

export { frobsProxyPlugin, FrobsProxyPage } from './plugin';
export { frobsApiRef } from './api/FrobsApi';
export type { FrobsApi } from './api/FrobsApi';
export { FrobsClient } from './api/FrobsClient';
export { FrobsError } from './api/FrobsError';
export type { FrobsFailure } from './api/FrobsError';
export { frobsSchema } from './api/frobs';
export type { Frob } from './api/frobs';
export type { Progress, RequestOptions } from './api/RequestOptions';
