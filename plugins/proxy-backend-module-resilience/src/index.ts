/**
 * Proxy endpoints with several targets, retries, timeouts and permissions.
 *
 * @packageDocumentation
 */
export { proxyModuleResilience as default } from './module';
export { proxyTargetsReadPermission } from './permissions';
