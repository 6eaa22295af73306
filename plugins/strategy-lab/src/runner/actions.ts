import type { FrobSummary } from '@internal/plugin-frobs-aggregator-common';
import type { Action, Strategy } from '@internal/strategies';
import type { Clients, GetJson } from './createClients';

/** What an action returns. */
export interface PageData {
  outcome: 'data' | 'stale';
  /** A short description of the data. */
  detail: string;
}

type StrategyAction = (
  clients: Clients,
  signal: AbortSignal,
) => Promise<PageData>;

const ROWS = 100;

const describeRows = (count: number): PageData => ({
  outcome: 'data',
  detail: `${count} frobs`,
});

/** @throws Error if a source is unavailable */
function describeSummary({ frobs, flerps }: FrobSummary): PageData {
  for (const source of [frobs, flerps]) {
    if (source.state === 'unavailable') {
      throw new Error(source.reason);
    }
  }
  const isStale = [frobs, flerps].some(({ state }) => state === 'stale');
  const count = frobs.state === 'unavailable' ? 0 : frobs.value.count;
  return {
    outcome: isStale ? 'stale' : 'data',
    detail: `${count} frobs summarized`,
  };
}

const listDirect: StrategyAction = async ({ direct }, signal) =>
  describeRows((await direct.listFrobs({ signal })).length);

const listProxied: StrategyAction = async ({ proxy }, signal) =>
  describeRows((await proxy.listFrobs({ signal })).length);

const loadSummary: StrategyAction = async ({ backend }, signal) =>
  describeSummary(await backend.getSummary({ signal }));

/** Loads a table of 100 rows; the score of each row needs its own request. */
// #region lab-scores
async function loadScores(
  getJson: GetJson,
  signal: AbortSignal,
): Promise<PageData> {
  const frobs = await getJson(`/list?limit=${ROWS}`, { signal });
  const scores = await Promise.all(
    frobs.map(({ id }: { id: string }) =>
      getJson(`/frobs/${id}/score`, { signal }),
    ),
  );
  return { outcome: 'data', detail: `${scores.length} scores` };
}
// #endregion

/** Requests the thunk, which FrobsCo does not have. */
// #region lab-state
async function readThunk(
  getJson: GetJson,
  signal: AbortSignal,
): Promise<PageData> {
  const thunk = await getJson('/thunk', { signal });
  return { outcome: 'data', detail: `${thunk.targetWeight} g` };
}
// #endregion

const readAllFields =
  (strategy: 'direct' | 'proxy'): StrategyAction =>
  async (clients, signal) =>
    describeRows(
      (await clients.getJson[strategy]('/frobs.full', { signal })).length,
    );

/** How each strategy performs each action. */
export const ACTIONS: Record<Action, Record<Strategy, StrategyAction>> = {
  list: {
    direct: listDirect,
    proxy: listProxied,
    // The plugin's page shows the summary and the list.
    backend: async (clients, signal) => {
      const page = { limit: 20, offset: 0 };
      const [summary] = await Promise.all([
        loadSummary(clients, signal),
        clients.backend.listFrobs(page, { signal }),
      ]);
      return summary;
    },
  },
  summary: {
    direct: listDirect,
    proxy: listProxied,
    backend: loadSummary,
  },
  full: {
    direct: readAllFields('direct'),
    proxy: readAllFields('proxy'),
    backend: loadSummary,
  },
  scores: {
    direct: ({ getJson }, signal) => loadScores(getJson.direct, signal),
    proxy: ({ getJson }, signal) => loadScores(getJson.proxy, signal),
    backend: async ({ backend, getJson }, signal) => {
      const page = { limit: ROWS, offset: 0 };
      const { items } = await backend.listFrobs(page, { signal });
      const scores = await getJson.backend('/frobs/scores', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ids: items.map(({ id }) => id) }),
        signal,
      });
      return { outcome: 'data', detail: `${scores.items.length} scores` };
    },
  },
  state: {
    direct: ({ getJson }, signal) => readThunk(getJson.direct, signal),
    proxy: ({ getJson }, signal) => readThunk(getJson.proxy, signal),
    // Sets the current weight again, so that a run changes only the history.
    backend: async ({ backend }, signal) => {
      const { thunk } = await backend.getSummary({ signal });
      const current = thunk.state === 'unavailable' ? null : thunk.value;
      const { setBy, targetWeight } = await backend.setThunk(
        { targetWeight: current?.targetWeight ?? 500 },
        current?.version ?? 0,
      );
      return { outcome: 'data', detail: `${targetWeight} g, by ${setBy}` };
    },
  },
  // The clients for this action use a fetch that adds no token.
  anonymous: {
    direct: listDirect,
    proxy: listProxied,
    backend: loadSummary,
  },
};
