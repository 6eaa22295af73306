import { inRepo } from './paths.mjs';

/**
 * Each function reads the report of one test runner: how many tests passed, failed and were
 * skipped, and the title and message of each failure.
 */

const withoutRoot = path => path.replace(inRepo('.'), '');

function failuresOfFile({ name, message, assertionResults }) {
  const file = withoutRoot(name);
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  // A file that cannot be loaded has a message and no tests.
  if (failed.length === 0) {
    return message ? [{ title: file, message }] : [];
  }
  return failed.map(({ fullName, failureMessages }) => ({
    title: `${file} › ${fullName}`,
    message: failureMessages.join('\n'),
  }));
}

export function fromJest(report) {
  const { testResults, ...counts } = JSON.parse(report);
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests,
    skipped: counts.numPendingTests + counts.numTodoTests,
    failures: testResults.flatMap(failuresOfFile),
  };
}

const specsOf = ({ specs = [], suites = [] }) => [
  ...specs,
  ...suites.flatMap(specsOf),
];

const failureOfSpec = ({ file, line, title, tests }) => ({
  title: `${file}:${line} › ${title}`,
  message: tests
    .flatMap(({ results }) => results.flatMap(({ errors }) => errors))
    .map(({ message }) => message)
    .join('\n'),
});

export function fromPlaywright(report) {
  const { stats, errors, suites } = JSON.parse(report);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: [
      // Errors outside tests, such as a server that does not start.
      ...errors.map(({ message }) => ({ title: 'Playwright', message })),
      ...specsOf({ suites })
        .filter(({ ok }) => !ok)
        .map(failureOfSpec),
    ],
  };
}

/** Of Node's runner, as TAP. The output of its `spec` reporter ends with the failures. */
export function fromTap(report) {
  const counts = Object.fromEntries(
    [...report.matchAll(/^# (\w+) (\d+)$/gm)].map(([, key, count]) => [
      key,
      Number(count),
    ]),
  );
  return {
    passed: counts.pass,
    failed: counts.fail + counts.cancelled,
    skipped: counts.skipped + counts.todo,
    failures: [],
  };
}
