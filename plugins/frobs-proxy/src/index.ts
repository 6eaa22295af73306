/**
 * FrobsCo's frobs, called through the Backstage proxy.
 *
 * @packageDocumentation
 */

export { frobsProxyPlugin, FrobsProxyPage } from './plugin';
export { frobsProxyApiRef } from './api/FrobsProxyApi';
export type { FrobsProxyApi } from './api/FrobsProxyApi';
export { FrobsProxyClient } from './api/FrobsProxyClient';
export { FrobsError } from './api/FrobsError';
export type { FrobsFailure } from './api/FrobsError';
export { frobsSchema } from './api/frobs';
export type { Frob } from './api/frobs';
export type { Progress, RequestOptions } from './api/RequestOptions';
