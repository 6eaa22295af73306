import type { z } from 'zod';
import type { endpointSchema } from './schema';

/** One endpoint as its config says, with every default filled in; times in ms. */
export type EndpointConfig = z.output<typeof endpointSchema> & {
  /** Below `/api/proxy`, as in `/frobs-ha`. */
  path: string;
  /** The certificate authority in `caFile`, as PEM. */
  ca?: string;
};

/** @see EndpointConfig */
export type TargetConfig = EndpointConfig['targets'][number];

/** @see EndpointConfig */
export type HealthCheckConfig = NonNullable<EndpointConfig['healthCheck']>;
