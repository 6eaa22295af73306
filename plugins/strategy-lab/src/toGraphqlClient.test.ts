import { toGraphqlClient } from './toGraphqlClient';

const asOf = '2026-01-01T00:00:00.000Z';
const fresh = { source: 'FrobsCo', asOf, staleSince: null, reason: null };
const frobSummary = {
  frobs: {
    count: 7,
    freshness: { ...fresh, staleSince: asOf, reason: 'down' },
  },
  flerps: null,
  thunk: null,
};
const noFlerps = { message: 'no flerps', path: ['frobSummary', 'flerps'] };
const noFrobs = { message: 'no frobs', path: ['frobs'] };
const row = { id: 'frob-001', flerp: null, score: null, owner: null };

const clientOf = (data: any, errors: any[]) =>
  toGraphqlClient({
    getPage: async () => ({ data, errors }),
    getSummary: async () => ({ data, errors }),
  } as any);

it('tells a stale source from one that failed, and from no value', async () => {
  const client = clientOf({ frobSummary }, [noFlerps]);
  await expect(client.getSummary({})).resolves.toEqual({
    frobs: { state: 'stale', value: frobSummary.frobs },
    flerps: { state: 'unavailable', reason: 'no flerps' },
    thunk: { state: 'fresh', value: null },
  });
});

it('has the frobs although a field of one of them failed', async () => {
  const error = { message: 'no score', path: ['frobs', 'items', 0, 'score'] };
  const data = { frobs: { items: [row] }, frobSummary };
  const client = clientOf(data, [error]);
  const { frobs } = await client.getJoinedPage({ first: 1 }, {});
  expect(frobs).toEqual([row]);
});

it('throws the errors of what did not arrive', async () => {
  const client = clientOf({ frobs: null, frobSummary }, [noFlerps, noFrobs]);
  const page = client.getJoinedPage({ first: 1 }, {});
  await expect(page).rejects.toMatchObject({
    message: 'no frobs',
    errors: [noFrobs],
  });
  const other = clientOf({ frobSummary: null }, [{ message: 'none' }]);
  await expect(other.getSummary({})).rejects.toThrow('none');
});
