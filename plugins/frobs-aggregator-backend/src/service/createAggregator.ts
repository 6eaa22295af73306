import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { AggregatorConfig } from '../config/schema';
import { ThunkStore } from '../database/ThunkStore';
import { FrobsCoClient } from '../upstream/FrobsCoClient';
import { PartnerClient } from '../upstream/PartnerClient';
import { DefaultFrobsAggregator } from './DefaultFrobsAggregator';
import type { FrobsAggregator } from './FrobsAggregator';
import { ScoreCache } from './ScoreCache';
import { SummaryCache } from './SummaryCache';

/** Builds the aggregator; it reads nothing before it is asked to. */
export function createAggregator(deps: {
  cache: CacheService;
  config: AggregatorConfig;
  knex: Knex;
  logger: LoggerService;
}): FrobsAggregator {
  const { cache, config, knex, logger } = deps;
  const frobsCo = new FrobsCoClient(config.frobs);
  const partner = new PartnerClient(config.flerps);
  const thunks = new ThunkStore(knex);
  return new DefaultFrobsAggregator({
    frobsCo,
    partner,
    thunks,
    scores: new ScoreCache(frobsCo, { ttl: config.cache.fresh }),
    summaryCache: new SummaryCache({
      cache,
      frobsCo,
      logger,
      partner,
      thunks,
      ttls: config.cache,
    }),
  });
}
