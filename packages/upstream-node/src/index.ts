/**
 * A resilient HTTP client for backends.
 *
 * @packageDocumentation
 */
export { ClientCredentials } from './auth/ClientCredentials';
export type { ClientCredentialsOptions } from './auth/ClientCredentials';
export { FairQueue } from './FairQueue';
export * from './config/fields';
export { parseConfig } from './config/parseConfig';
export { upstreamSchema } from './config/schema';
export type {
  HealthCheckConfig,
  TargetConfig,
  UpstreamConfig,
} from './config/schema';
export { parseShape, shapeError } from './response/readJson';
export type * from './types';
export { readInParts, streamItems } from './streaming/streamItems';
export { UpstreamClient } from './UpstreamClient';
export { toLogMessage, UpstreamError } from './UpstreamError';
export type { UpstreamErrorDetails, UpstreamErrorCode } from './UpstreamError';
export { unlessAborted } from './unlessAborted';
