/**
 * Proxy endpoints with several targets, retries, timeouts and permissions.
 *
 * @packageDocumentation
 */
export { proxyModuleFrobs as default } from './module';
export { proxyTargetsReadPermission } from './permissions';
