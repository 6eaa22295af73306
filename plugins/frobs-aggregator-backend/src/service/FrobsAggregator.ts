import type {
  FrobsPage,
  FrobSummary,
} from '@internal/plugin-frobs-aggregator-common';
import type { ThunkStore } from '../database/ThunkStore';
import type { FrobsCoClient } from '../upstream/FrobsCoClient';
import type { PartnerClient } from '../upstream/PartnerClient';
import { computeAggregate } from './computeAggregate';
import type { PageRequest } from './PageRequest';

/** Joins what FrobsCo, the partner and the plugin's own database know. */
export class FrobsAggregator {
  constructor(
    private readonly sources: {
      frobsCo: FrobsCoClient;
      partner: PartnerClient;
      thunks: ThunkStore;
    },
  ) {}

  /** @throws ServiceUnavailableError when FrobsCo or the partner fails */
  async getSummary(): Promise<FrobSummary> {
    const { frobsCo, partner, thunks } = this.sources;
    const [frobs, flerps, thunk] = await Promise.all([
      frobsCo.listFrobs(),
      partner.listFlerps(),
      thunks.currentThunk(),
    ]);
    return {
      ...computeAggregate(frobs, flerps, thunk),
      computedAt: new Date().toISOString(),
      computedFrom: [
        { source: frobsCo.listUrl, items: frobs.length },
        { source: partner.batchUrl, items: flerps.length },
      ],
    };
  }

  /** @throws ServiceUnavailableError when FrobsCo or the partner fails */
  async listFrobs({ limit, offset }: PageRequest): Promise<FrobsPage> {
    const { frobsCo, partner } = this.sources;
    const frobs = await frobsCo.listFrobs();
    const page = frobs.slice(offset, offset + limit);
    const flerps =
      page.length > 0 ? await partner.getFlerps(page.map(({ id }) => id)) : [];
    const flerpOf = new Map(
      flerps.map(({ frobId, ...flerp }) => [frobId, flerp]),
    );
    return {
      items: page.map(frob => ({
        ...frob,
        flerp: flerpOf.get(frob.id) ?? null,
      })),
      totalItems: frobs.length,
    };
  }
}
