const sum = (results, key) =>
  results.reduce((total, { counts }) => total + (counts?.[key] ?? 0), 0);

const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/** A row for each step with what it counted, then the total in a line of its own. */
export function summary(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const rows = results.map(({ name, ok, seconds, counts }) => {
    const verdict = counts ? inWords(counts) : (ok && 'ok') || 'failed';
    return `${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${verdict}`;
  });
  // A check that failed has no tests to count, but a run with it is not one without failures.
  const uncounted = results.filter(r => !r.ok && !r.counts?.failed).length;
  const total = inWords({
    passed: sum(results, 'passed'),
    failed: sum(results, 'failed') + uncounted,
    skipped: sum(results, 'skipped'),
  });
  return { table: rows.join('\n'), total: `total: ${total}` };
}
