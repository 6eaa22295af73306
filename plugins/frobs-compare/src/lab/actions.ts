import type { FrobSummary } from '@internal/plugin-frobs-aggregator-common';
import type { Action, Strategy } from '../scenarios';
import type { GetJson, Roads } from './roads';

/** What a visit brought. */
export interface Visit {
  outcome: 'data' | 'stale';
  detail: string;
}

type Perform = (roads: Roads, signal: AbortSignal) => Promise<Visit>;

const ROWS = 100;

const rows = (count: number): Visit => ({
  outcome: 'data',
  detail: `${count} frobs`,
});

/** Whether the summary is marked as old, for whichever reason. */
function ofSummary({ frobs, flerps }: FrobSummary): Visit {
  const isStale = [frobs, flerps].some(({ state }) => state === 'stale');
  const missing = [frobs, flerps].find(({ state }) => state === 'unavailable');
  if (missing?.state === 'unavailable') {
    throw new Error(missing.reason);
  }
  return {
    outcome: isStale ? 'stale' : 'data',
    detail:
      frobs.state === 'unavailable'
        ? ''
        : `${frobs.value.count} frobs summed up`,
  };
}

const listDirect: Perform = async ({ direct }, signal) =>
  rows((await direct.client.listFrobs({ signal })).length);

const listProxied: Perform = async ({ proxy }, signal) =>
  rows((await proxy.client.listFrobs({ signal })).length);

const summaryAggregated: Perform = async ({ aggregator }, signal) =>
  ofSummary(await aggregator.client.getSummary({ signal }));

/** The table of 100 rows where each score takes a request. */
async function fillTable(get: GetJson, signal: AbortSignal): Promise<Visit> {
  const frobs = await get(`/list?limit=${ROWS}`, { signal });
  const scores = await Promise.all(
    frobs.map(({ id }: { id: string }) =>
      get(`/frobs/${id}/score`, { signal }),
    ),
  );
  return { outcome: 'data', detail: `${scores.length} scores` };
}

/** Asks FrobsCo for a thing that it does not have. */
async function readThunk(get: GetJson, signal: AbortSignal): Promise<Visit> {
  const thunk = await get('/thunk', { signal });
  return { outcome: 'data', detail: `${thunk.targetWeight} g` };
}

const readFull =
  (road: 'direct' | 'proxy'): Perform =>
  async (roads, signal) =>
    rows((await roads[road].get('/frobs.full', { signal })).length);

/** What a person does, as each of the roads has it done. */
export const ACTIONS: Record<Action, Record<Strategy, Perform>> = {
  list: {
    direct: listDirect,
    proxy: listProxied,
    // Its page shows both.
    aggregator: async (roads, signal) => {
      const page = { limit: 20, offset: 0 };
      const [visit] = await Promise.all([
        summaryAggregated(roads, signal),
        roads.aggregator.client.listFrobs(page, { signal }),
      ]);
      return visit;
    },
  },
  summary: {
    direct: listDirect,
    proxy: listProxied,
    aggregator: summaryAggregated,
  },
  full: {
    direct: readFull('direct'),
    proxy: readFull('proxy'),
    aggregator: summaryAggregated,
  },
  scores: {
    direct: ({ direct }, signal) => fillTable(direct.get, signal),
    proxy: ({ proxy }, signal) => fillTable(proxy.get, signal),
    aggregator: async ({ aggregator: { client, get } }, signal) => {
      const page = { limit: ROWS, offset: 0 };
      const { items } = await client.listFrobs(page, { signal });
      const scores = await get('/frobs/scores', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ids: items.map(({ id }) => id) }),
        signal,
      });
      return { outcome: 'data', detail: `${scores.items.length} scores` };
    },
  },
  state: {
    direct: ({ direct }, signal) => readThunk(direct.get, signal),
    proxy: ({ proxy }, signal) => readThunk(proxy.get, signal),
    // Sets what is set already, so that a comparison changes nothing but the history.
    aggregator: async ({ aggregator: { client } }, signal) => {
      const { thunk } = await client.getSummary({ signal });
      const current = thunk.state === 'unavailable' ? null : thunk.value;
      const { setBy, targetWeight } = await client.setThunk(
        { targetWeight: current?.targetWeight ?? 500 },
        current?.version ?? 0,
      );
      return { outcome: 'data', detail: `${targetWeight} g, by ${setBy}` };
    },
  },
  // The roads of this action are built on a fetch that adds no token.
  anonymous: {
    direct: listDirect,
    proxy: listProxied,
    aggregator: summaryAggregated,
  },
};
