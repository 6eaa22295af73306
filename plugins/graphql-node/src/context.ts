import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type DataLoader from 'dataloader';

/** Who asks, and until when. */
export interface GraphqlRequest {
  /** Of the user or the service. Pass them on, so that the other side decides. */
  credentials: BackstageCredentials<
    BackstageUserPrincipal | BackstageServicePrincipal
  >;
  /** Aborts if the caller leaves or the time is up. */
  signal: AbortSignal;
}

/** Loaders of a module by name. Each reads many keys with one call. */
export type Loaders = Record<string, DataLoader<any, any>>;

/** The third argument of each resolver; each request has its own. */
export interface GraphqlContext extends GraphqlRequest {
  /** By the id of the module. They remember what they have read. */
  loaders: Record<string, Loaders>;
}
