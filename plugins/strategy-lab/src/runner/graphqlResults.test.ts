import { toPage, toSummary } from './graphqlResults';

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

it('tells a stale source from one that failed, and from no value', () => {
  expect(toSummary({ data: { frobSummary }, errors: [noFlerps] })).toEqual({
    frobs: { state: 'stale', value: frobSummary.frobs },
    flerps: { state: 'unavailable', reason: 'no flerps' },
    thunk: { state: 'fresh', value: null },
  });
});

it('has the frobs although a field of one of them failed', () => {
  const error = { message: 'no score', path: ['frobs', 'items', 0, 'score'] };
  const data = { frobs: { items: [row] }, frobSummary };
  expect(toPage({ data, errors: [error] }).frobs).toEqual([row]);
});

it('throws the errors of what did not arrive', () => {
  const data = { frobs: null, frobSummary };
  expect(() => toPage({ data, errors: [noFlerps, noFrobs] })).toThrow(
    expect.objectContaining({ message: 'no frobs', errors: [noFrobs] }),
  );
  const none = { data: { frobSummary: null }, errors: [{ message: 'none' }] };
  expect(() => toSummary(none)).toThrow('none');
});
