export { frobsProxyPlugin, FrobsProxyContent, FrobsProxyPage } from './plugin';
export { frobsProxyApiRef } from './api/FrobsProxyApi';
export type { FrobsProxyApi } from './api/FrobsProxyApi';
export { FrobsProxyClient } from './api/FrobsProxyClient';
export type { Frob } from './api/frobs';
