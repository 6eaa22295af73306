/** Each function reads the report of one test runner: how many tests passed, failed and were skipped. */

export function fromJest(report) {
  const counts = JSON.parse(report);
  // A file that cannot be loaded fails without a test.
  const unloaded = counts.numRuntimeErrorTestSuites;
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests + unloaded,
    skipped: counts.numPendingTests + counts.numTodoTests,
  };
}

export function fromPlaywright(report) {
  const { stats, errors } = JSON.parse(report);
  return {
    passed: stats.expected + stats.flaky,
    // An error is outside the tests, such as a server that does not start.
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** Of Node's runner, as TAP. */
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
  };
}
