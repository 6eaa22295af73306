import { ConfigReader } from '@backstage/config';
import { createJournalEntry } from '@internal/strategies/testUtils';
import { http, HttpResponse } from 'msw';
import type { StrategyClientsApi } from '../api';
import { MockControlClient } from '../runner/MockControlClient';
import { createTestClients } from './createTestClients';

export const BACKSTAGE = 'http://backstage.test/api';
export const FROBSCO = 'http://frobsco.test/v1';

export const FROBS = ['frob-1', 'frob-2'].map(id => ({
  id,
  name: 'Sprocket',
  owner: 'team-a',
  status: 'active',
  weight: 12,
  createdAt: '2026-01-01T00:00:00.000Z',
}));

/** A fresh summary of the backend plugin, with the given changes. */
export function createSummary(change: object = {}) {
  const part = {
    state: 'fresh',
    source: 'FrobsCo',
    // In the future, so that it counts as updated on a slow machine, too.
    asOf: new Date(Date.now() + 60_000).toISOString(),
  };
  const countByStatus = { active: 2, degraded: 0, retired: 0 };
  const frobs = {
    count: 2,
    countByStatus,
    histogram: { width: 1, counts: [2] },
    heaviest: [],
    overTarget: null,
  };
  const flerps = { count: 0, total: 0, mean: null };
  return {
    frobs: { ...part, value: frobs },
    flerps: { ...part, value: flerps },
    thunk: { ...part, value: null },
    ...change,
  };
}

/** A page as the graph returns it, with the given changes of the summary. */
export const createGraphqlPage = (summary: object = {}) => {
  const freshness = { staleSince: null };
  const sources = { frobs: { count: 2, freshness }, flerps: { freshness } };
  return {
    data: {
      frobs: { items: FROBS },
      frobSummary: { ...sources, thunk: null, ...summary },
    },
    errors: [] as object[],
  };
};

/** Handlers for Backstage, FrobsCo and its control port, and what they received. */
export function createMockEnvironment() {
  const received: string[] = [];
  const entries = [
    createJournalEntry(),
    createJournalEntry({ caller: 'node' }),
  ];
  const journal = { inFlight: 0, entries };
  const controlPath = '/api/proxy/frobsco-control';
  const handlers = [
    http.all(`${BACKSTAGE}/proxy/frobsco-control/*`, ({ request }) => {
      const path = new URL(request.url).pathname.replace(controlPath, '');
      received.push(`${request.method} ${path}`);
      return request.method === 'GET'
        ? HttpResponse.json(journal)
        : new HttpResponse(null, { status: 204 });
    }),
    http.get(`${FROBSCO}/list`, () => HttpResponse.json(FROBS)),
    http.get(`${BACKSTAGE}/proxy/frobs/list`, () => HttpResponse.json(FROBS)),
    http.get(`${BACKSTAGE}/frobs-aggregator/summary`, () => {
      received.push('GET summary');
      return HttpResponse.json(createSummary());
    }),
    http.post(`${BACKSTAGE}/graphql`, async ({ request }) => {
      const query = await request.text();
      received.push(`POST ${query}`);
      return HttpResponse.json(createGraphqlPage());
    }),
    http.get(`${BACKSTAGE}/frobs-aggregator/frobs`, () =>
      HttpResponse.json({ items: FROBS, totalItems: FROBS.length }),
    ),
  ];
  const discoveryApi = {
    getBaseUrl: async (id: string) => `${BACKSTAGE}/${id}`,
  };
  const fetchApi = {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      if (request.url.startsWith(BACKSTAGE)) {
        request.headers.set('authorization', 'Bearer backstage');
      }
      return fetch(request);
    },
  };
  const configApi = new ConfigReader({
    backend: { baseUrl: 'http://backstage.test' },
    frobsDirect: { baseUrl: FROBSCO },
  });
  const deps = {
    ...{ configApi, discoveryApi, fetchApi },
    strategyClients: {
      signIn: async () => true,
      createClients: createTestClients(BACKSTAGE),
      contents: {} as StrategyClientsApi['contents'],
    },
    control: new MockControlClient({ discoveryApi, fetchApi }),
  };
  return { received, journal, handlers, deps };
}
