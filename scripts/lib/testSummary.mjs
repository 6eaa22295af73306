import { stripVTControlCharacters } from 'node:util';

const EXCERPT_LINES = 50;

/** Lines about progress or success, and stack frames inside libraries. */
const NOISE = [
  /^\s*$/,
  /^\s*(✔|✓|PASS) /,
  /^Checked +\d+ files in /, // backstage-cli repo lint
  /^\s*[\d.]+ k?B +dist\//, // backstage-cli repo build
  /^\s+at .*(node_modules|node:)/,
];

/** The end of the output of a failed step, where test runners repeat the failures. */
export const excerptOf = output =>
  stripVTControlCharacters(output)
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => !NOISE.some(pattern => pattern.test(line)))
    .slice(-EXCERPT_LINES);

const sum = (results, key) =>
  results.reduce((total, { counts }) => total + (counts?.[key] ?? 0), 0);

const formatCounts = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

function formatResult({ ok, stopped, counts }) {
  if (stopped) {
    return 'stopped';
  }
  if (counts) {
    return formatCounts(counts);
  }
  return ok ? 'ok' : 'failed';
}

const WALL_TIME = 'wall time';

/** A table with a row for each step and one for the wall time, and the line of the total. */
export function summarize(all, wallSeconds) {
  const width = Math.max(
    ...all.map(({ name }) => name.length),
    WALL_TIME.length,
  );
  const row = (name, seconds) =>
    `${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s`;
  const rows = all.map(
    result => `${row(result.name, result.seconds)}  ${formatResult(result)}`,
  );

  // A stopped step has run only some of its tests.
  const results = all.filter(({ stopped }) => !stopped);
  // A step that fails without a failed test, such as lint, counts as one failure.
  const uncounted = results.filter(r => !r.ok && !r.counts?.failed).length;
  const total = formatCounts({
    passed: sum(results, 'passed'),
    failed: sum(results, 'failed') + uncounted,
    skipped: sum(results, 'skipped'),
  });
  return {
    table: [...rows, row(WALL_TIME, wallSeconds)].join('\n'),
    total: `total: ${total}`,
  };
}
