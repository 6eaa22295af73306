/**
 * FrobsCo's frobs, called straight from the browser.
 *
 * @packageDocumentation
 */

export { frobsDirectPlugin, FrobsDirectPage } from './plugin';
export { frobsDirectApiRef } from './api/FrobsDirectApi';
export type { FrobsDirectApi } from './api/FrobsDirectApi';
export { frobsCoAuthApiRef } from './api/frobsCoAuthApiRef';
export type { FrobsCoAuthApi } from './api/frobsCoAuthApiRef';
export { FrobsDirectClient } from './api/FrobsDirectClient';
export { FrobsError } from './api/FrobsError';
export type { FrobsFailure } from './api/FrobsError';
export type { Frob } from './api/frobs';
export type { Progress, RequestOptions } from './api/RequestOptions';
