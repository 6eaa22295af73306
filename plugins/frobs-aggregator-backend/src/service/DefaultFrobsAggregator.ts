import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type {
  Frob,
  FrobsPage,
  FrobSummary,
  FrobWithFlerp,
  Scores,
  SummaryHistory,
  Thunk,
  ThunkHistory,
  PageRequest,
} from '@internal/plugin-frobs-aggregator-common';
import type { SummaryStore } from '../database/SummaryStore';
import type { ThunkStore } from '../database/ThunkStore';
import type { FrobsCoClient } from '../upstream/FrobsCoClient';
import type { PartnerClient } from '../upstream/PartnerClient';
import type { FrobsAggregator } from './FrobsAggregator';
import type { ScoreLoader } from './ScoreLoader';
import type { SummarySources } from './SummarySources';
import { takePage } from './takePage';

/** The {@link FrobsAggregator} on caches, upstream clients and the database. */
export class DefaultFrobsAggregator implements FrobsAggregator {
  constructor(
    private readonly deps: {
      frobsCo: FrobsCoClient;
      partner: PartnerClient;
      scores: ScoreLoader;
      sources: SummarySources;
      summaries: SummaryStore;
      thunks: ThunkStore;
    },
  ) {}

  async getSummary(): Promise<FrobSummary> {
    const summary = await this.deps.sources.read();
    const { frobs, flerps, thunk } = summary;
    const parts = [frobs, flerps, thunk];
    const reasons = parts.map(
      part => part.state === 'unavailable' && part.reason,
    );
    if (reasons.every(Boolean)) {
      throw new ServiceUnavailableError(reasons.join('; '));
    }
    return summary;
  }

  listSummaries(page: PageRequest): Promise<SummaryHistory> {
    return this.deps.summaries.list(page);
  }

  async listFrobs(page: PageRequest): Promise<FrobsPage> {
    const { items, totalItems } = await this.deps.frobsCo.reduceFrobs(() =>
      takePage(page),
    );
    return { items: await this.withFlerps(items), totalItems };
  }

  async getFrob(id: string): Promise<FrobWithFlerp> {
    const frob = await this.deps.frobsCo.getFrob(id);
    if (!frob) {
      throw new NotFoundError(`FrobsCo has no frob '${id}'`);
    }
    const [joined] = await this.withFlerps([frob]);
    return joined;
  }

  getScores(ids: string[]): Promise<Scores> {
    return this.deps.scores.load(ids);
  }

  getThunk(): Promise<Thunk | null> {
    return this.deps.thunks.currentThunk();
  }

  async setThunk(
    thunk: Parameters<FrobsAggregator['setThunk']>[0],
  ): Promise<Thunk> {
    const set = await this.deps.thunks.setThunk(thunk);
    this.deps.sources.expireThunk();
    return set;
  }

  listThunks(page: PageRequest): Promise<ThunkHistory> {
    return this.deps.thunks.listThunks(page);
  }

  private async withFlerps(frobs: Frob[]): Promise<FrobWithFlerp[]> {
    const ids = frobs.map(({ id }) => id);
    const flerps = ids.length > 0 ? await this.deps.partner.getFlerps(ids) : [];
    const flerpOf = new Map(
      flerps.map(({ frobId, ...flerp }) => [frobId, flerp]),
    );
    return frobs.map(frob => ({
      ...frob,
      flerp: flerpOf.get(frob.id) ?? null,
    }));
  }
}
