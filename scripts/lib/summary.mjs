const sum = (results, key) =>
  results.reduce((total, { counts }) => total + (counts?.[key] ?? 0), 0);

const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

function verdict({ ok, stopped, counts }) {
  if (stopped) {
    return 'stopped';
  }
  if (counts) {
    return inWords(counts);
  }
  return ok ? 'ok' : 'failed';
}

const WALL = 'wall time';

/** A row for each step with what it counted, one for the time of all, and the total. */
export function summary(all, wallSeconds) {
  const width = Math.max(...all.map(({ name }) => name.length), WALL.length);
  const row = (name, seconds) =>
    `${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s`;
  const rows = all.map(
    result => `${row(result.name, result.seconds)}  ${verdict(result)}`,
  );

  // What a stopped step counted by then says nothing.
  const results = all.filter(({ stopped }) => !stopped);
  // A check that failed has no tests to count, but a run with it is not one without failures.
  const uncounted = results.filter(r => !r.ok && !r.counts?.failed).length;
  const total = inWords({
    passed: sum(results, 'passed'),
    failed: sum(results, 'failed') + uncounted,
    skipped: sum(results, 'skipped'),
  });
  return {
    table: [...rows, row(WALL, wallSeconds)].join('\n'),
    total: `total: ${total}`,
  };
}
