/**
 * A resilient HTTP client for backends.
 *
 * @packageDocumentation
 */
export { ClientCredentials } from './auth/ClientCredentials';
export type { ClientCredentialsOptions } from './auth/ClientCredentials';
export type { UpstreamAuth } from './auth/UpstreamAuth';
export * from './config/fields';
export { parseConfig } from './config/parseConfig';
export { upstreamSchema } from './config/schema';
export type {
  HealthCheckConfig,
  TargetConfig,
  UpstreamConfig,
} from './config/schema';
export type {
  RequestHeaders,
  ResponseReader,
  UpstreamRequest,
  UpstreamResponse,
} from './messages';
export type { TargetStatus, UpstreamHooks, UpstreamOptions } from './options';
export { parseShape, readJson, shapeError } from './response/readJson';
export { UpstreamClient } from './UpstreamClient';
export { toLogMessage, UpstreamError } from './UpstreamError';
export type { UpstreamErrorDetails, UpstreamErrorCode } from './UpstreamError';
