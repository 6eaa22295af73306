import type { CacheService } from '@backstage/backend-plugin-api';
import { SourceCache } from '../cache/SourceCache';
import { frobsSchema, type Frob } from '../common';
import type { AggregatorConfig } from '../config/AggregatorConfig';
import { Credentials } from '../upstream/Credentials';
import { readJson } from '../upstream/readJson';
import { Upstream } from '../upstream/Upstream';

/** FrobsCo's list behind its cache. */
export function createSource(
  config: AggregatorConfig,
  cache: CacheService,
): SourceCache<Frob[]> {
  const { baseUrl, resilience } = config;
  const upstream = new Upstream({
    name: 'FrobsCo',
    resilience,
    credentials: new Credentials(config),
  });
  return new SourceCache({
    source: baseUrl,
    key: 'items',
    cache,
    windows: config.cache,
    load: () => upstream.request(baseUrl, {}, readJson(frobsSchema)),
  });
}
