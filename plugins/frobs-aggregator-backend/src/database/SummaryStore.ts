import type {
  FrobSummary,
  PageRequest,
  SummaryHistory,
} from '@internal/plugin-frobs-aggregator-common';
import type { Knex } from 'knex';

const KEEP_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

interface SummaryRow {
  id: number;
  computed_at: Date | number | string;
  frob_count: number;
  flerp_total: number;
}

/** Records the numbers of summaries, for a trend of the last 30 days. */
export class SummaryStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Records a summary, if the data of both upstream APIs is fresh. */
  async record({ frobs, flerps }: FrobSummary): Promise<void> {
    if (frobs.state !== 'fresh' || flerps.state !== 'fresh') {
      return;
    }
    await this.#summaries().insert({
      computed_at: new Date(),
      frob_count: frobs.value.count,
      flerp_total: flerps.value.total,
    });
    await this.#summaries()
      .where('computed_at', '<', new Date(Date.now() - KEEP_DAYS * DAY_MS))
      .delete();
  }

  /** A page, the newest first. */
  async list({ limit, offset }: PageRequest): Promise<SummaryHistory> {
    const [rows, [{ total }]] = await Promise.all([
      this.#summaries().orderBy('id', 'desc').limit(limit).offset(offset),
      this.#summaries().count({ total: '*' }),
    ]);
    return {
      items: rows.map(row => ({
        computedAt: new Date(row.computed_at).toISOString(),
        frobCount: row.frob_count,
        flerpTotal: row.flerp_total,
      })),
      totalItems: Number(total),
    };
  }

  #summaries() {
    return this.#knex<SummaryRow>('summaries');
  }
}
