import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { readAggregatorConfig } from './config/readConfig';
import { ThunkStore } from './database/ThunkStore';
import { migrate } from './database/migrate';
import { SummaryStore } from './database/SummaryStore';
import { DefaultFrobsAggregator } from './service/DefaultFrobsAggregator';
import type { FrobsAggregator } from './service/FrobsAggregator';
import { scheduleRefresh } from './service/scheduleRefresh';
import { ScoreLoader } from './service/ScoreLoader';
import { SummarySources } from './service/SummarySources';
import { FrobsCoClient } from './upstream/FrobsCoClient';
import { PartnerClient } from './upstream/PartnerClient';

/**
 * What the plugin's routes call; replace its factory to answer otherwise.
 *
 * @public
 */
export const frobsAggregatorServiceRef = createServiceRef<FrobsAggregator>({
  id: 'frobs-aggregator.aggregator',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        cache: coreServices.cache,
        config: coreServices.rootConfig,
        database: coreServices.database,
        scheduler: coreServices.scheduler,
      },
      async factory({ cache, config, database, scheduler }) {
        const options = readAggregatorConfig(config);
        const knex = await migrate(database);
        const thunks = new ThunkStore(knex);
        const summaries = new SummaryStore(knex);
        const frobsCo = new FrobsCoClient(options);
        const partner = new PartnerClient(options);
        const scores = new ScoreLoader(frobsCo, options.cache.fresh);
        const sources = new SummarySources({
          cache,
          frobsCo,
          partner,
          thunks,
          windows: options.cache,
        });
        await scheduleRefresh({ scheduler, sources, summaries, options });
        return new DefaultFrobsAggregator({
          frobsCo,
          partner,
          scores,
          sources,
          summaries,
          thunks,
        });
      },
    }),
});
