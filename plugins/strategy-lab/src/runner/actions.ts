import type { Action, Strategy } from '@internal/strategies';
import type { StrategyClients } from '../api';
import { postJson, type Clients, type GetJson } from './createClients';
import { toPage, toSummary, type SummarySources } from './graphqlResults';
import {
  COMPONENT,
  queryComponent,
  queryDeep,
  queryPlainPage,
} from './queries';

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

const PAGE = { limit: 20, offset: 0 };
const ROWS = { limit: 100, offset: 0 };
const TABLE = { limit: 200, offset: 0 };

const data = (detail: string): PageData => ({ outcome: 'data', detail });

const describeRows = ({ length }: unknown[]) => data(`${length} frobs`);

/** @throws Error if a source is unavailable */
function describeSummary({ frobs, flerps }: SummarySources): PageData {
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

/** The strategies that have no summary load the list. */
const loadSummaries: Record<Strategy, StrategyAction> = {
  direct: async ({ direct }, signal) =>
    describeRows(await direct.listFrobs({ signal })),
  proxy: async ({ proxy }, signal) =>
    describeRows(await proxy.listFrobs({ signal })),
  backend: async ({ backend }, signal) =>
    describeSummary(await backend.getSummary({ signal })),
  graphql: async ({ graphql }, signal) =>
    describeSummary(toSummary(await graphql.getSummary({ signal }))),
};

/** An action that differs between direct and proxy in the base URL only. */
const forBoth = (
  action: (
    getJson: GetJson,
    signal: AbortSignal,
    getCatalog: GetJson,
  ) => Promise<PageData>,
): Record<'direct' | 'proxy', StrategyAction> => ({
  direct: ({ getJson }, signal) =>
    action(getJson.direct, signal, getJson.catalog),
  proxy: ({ getJson }, signal) =>
    action(getJson.proxy, signal, getJson.catalog),
});

/** Loads a table of 100 rows; the score of each row needs its own request. */
// #region lab-scores
const loadScores = forBoth(async (getJson, signal) => {
  const frobs = await getJson('/list?limit=100', { signal });
  const scores = await Promise.all(
    frobs.map(({ id }: { id: string }) =>
      getJson(`/frobs/${id}/score`, { signal }),
    ),
  );
  return data(`${scores.length} scores`);
});
// #endregion

/** Requests the thunk, which FrobsCo does not have. */
// #region lab-state
const readThunk = forBoth(async (getJson, signal) => {
  const thunk = await getJson('/thunk', { signal });
  return data(`${thunk.targetWeight} g`);
});
// #endregion

const readAllFields = forBoth(async (getJson, signal) =>
  describeRows(await getJson('/frobs.full', { signal })),
);

const describeTable = (scores: number, flerps: number, owners: number) =>
  data(`${scores} scores, ${flerps} flerps, ${owners} owners`);

const isThere = (value: unknown) => value !== null;

/** A table of 200 rows. The partner, who has the flerps, takes no requests of browsers. */
// #region lab-join
const joinRows = forBoth(async (getJson, signal, getCatalog) => {
  const frobs = await getJson('/list?limit=200', { signal });
  const [owners, ...scores] = await Promise.all([
    getOwners(getCatalog, frobs, signal),
    ...frobs.map(({ id }: { id: string }) =>
      getJson(`/frobs/${id}/score`, { signal }),
    ),
  ]);
  return describeTable(scores.length, 0, owners);
});
// #endregion

/** The number of teams in the catalog that own the frobs. */
async function getOwners(
  getCatalog: GetJson,
  frobs: { owner: string }[],
  signal: AbortSignal,
): Promise<number> {
  const names = new Set(frobs.map(({ owner }) => owner));
  const entityRefs = [...names].map(name => `group:default/${name}`);
  const { items } = await getCatalog('/entities/by-refs', {
    ...postJson({ entityRefs }),
    signal,
  });
  return items.filter(Boolean).length;
}

/** A component of the catalog, and then its frob. */
// #region lab-extend
async function loadComponent(
  getJson: GetJson,
  signal: AbortSignal,
  getCatalog: GetJson,
): Promise<PageData> {
  const path = `/entities/by-name/component/default/${COMPONENT}`;
  const { metadata } = await getCatalog(path, { signal });
  const frobId = metadata.annotations['frobsco.com/frob-id'];
  const frob = await getJson(`/frobs/${frobId}`, { signal });
  return data(frob.name);
}
// #endregion

const isConflict = (error: any) =>
  error.response?.status === 412 ||
  error.errors?.some((each: any) => each.extensions?.code === 'CONFLICT');

/**
 * Reads the thunk and updates a version that is not current: the plugin must refuse it,
 * so the run leaves no trace.
 */
async function readAndRefuse(
  { thunk }: SummarySources,
  client: Pick<StrategyClients['backend'], 'setThunk'>,
): Promise<PageData> {
  const current = thunk.state === 'unavailable' ? null : thunk.value;
  const targetWeight = current?.targetWeight ?? 500;
  try {
    await client.setThunk({ targetWeight }, current ? 0 : 1);
  } catch (error) {
    if (isConflict(error)) {
      return data(current ? `${targetWeight} g` : 'no target weight yet');
    }
    throw error;
  }
  throw new Error('The update of an old version was not refused');
}

/** How each strategy performs each action. */
export const ACTIONS: Record<Action, Record<Strategy, StrategyAction>> = {
  list: {
    ...loadSummaries,
    // The plugin's page shows the summary and the list.
    backend: async (clients, signal) => {
      const [summary] = await Promise.all([
        loadSummaries.backend(clients, signal),
        clients.backend.listFrobs(PAGE, { signal }),
      ]);
      return summary;
    },
    graphql: async ({ getJson }, signal) => {
      const page = await queryPlainPage(getJson.graphql, signal, PAGE.limit);
      return describeSummary(page.summary);
    },
  },
  summary: loadSummaries,
  full: { ...loadSummaries, ...readAllFields },
  scores: {
    ...loadScores,
    backend: async ({ backend, getJson }, signal) => {
      const { items } = await backend.listFrobs(ROWS, { signal });
      const scores = await getJson.backend('/frobs/scores', {
        ...postJson({ ids: items.map(({ id }) => id) }),
        signal,
      });
      return data(`${scores.items.length} scores`);
    },
    graphql: async ({ graphql }, signal) => {
      const rows = { first: ROWS.limit };
      const { frobs } = toPage(await graphql.getPage(rows, { signal }));
      const scored = frobs.filter(({ score }) => isThere(score));
      return data(`${scored.length} scores`);
    },
  },
  state: {
    ...readThunk,
    backend: async ({ backend }, signal) =>
      readAndRefuse(await backend.getSummary({ signal }), backend),
    graphql: async ({ graphql }, signal) =>
      readAndRefuse(toSummary(await graphql.getSummary({ signal })), graphql),
  },
  // The clients for this action use a fetch that adds no token.
  anonymous: loadSummaries,
  join: {
    ...joinRows,
    backend: async ({ backend, getJson }, signal) => {
      const [{ items }] = await Promise.all([
        backend.listFrobs(TABLE, { signal }),
        backend.getSummary({ signal }),
      ]);
      const ids = items.map(({ id }) => id);
      const [owners, scores] = await Promise.all([
        getOwners(getJson.catalog, items, signal),
        getJson.backend('/frobs/scores', { ...postJson({ ids }), signal }),
      ]);
      const flerps = items.filter(({ flerp }) => isThere(flerp));
      return describeTable(scores.items.length, flerps.length, owners);
    },
    graphql: async ({ graphql }, signal) => {
      const page = { first: TABLE.limit };
      const { frobs } = toPage(await graphql.getPage(page, { signal }));
      const owners = new Set(frobs.flatMap(({ owner }) => owner?.ref ?? []));
      return describeTable(
        frobs.filter(({ score }) => isThere(score)).length,
        frobs.filter(({ flerp }) => isThere(flerp)).length,
        owners.size,
      );
    },
  },
  extend: {
    ...forBoth(loadComponent),
    backend: ({ getJson }, signal) =>
      loadComponent(getJson.backend, signal, getJson.catalog),
    graphql: async ({ getJson }, signal) =>
      data(await queryComponent(getJson.graphql, signal)),
  },
  excess: {
    ...readAllFields,
    backend: async ({ backend }, signal) => {
      const page = { limit: 1_000_000, offset: 0 };
      return describeRows((await backend.listFrobs(page, { signal })).items);
    },
    graphql: async ({ getJson }, signal) => {
      await queryDeep(getJson.graphql, signal);
      return data('20 levels');
    },
  },
  // #region lab-reload
  reload: {
    ...forBoth(async (getJson, signal) =>
      describeRows(await getJson('/list?limit=100', { signal })),
    ),
    backend: async ({ backend }, signal) =>
      describeRows((await backend.listFrobs(ROWS, { signal })).items),
    graphql: async ({ getJson }, signal) =>
      describeRows((await queryPlainPage(getJson.graphql, signal, 100)).frobs),
  },
  // #endregion
};
