/** Each reads the report of one test runner: how many passed, failed and were skipped. */

export function ofJest(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } =
    JSON.parse(report);
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  };
}

export function ofPlaywright(report) {
  const { expected, flaky, unexpected, skipped } = JSON.parse(report).stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** The TAP report of Node's own runner ends with its counts. */
export function ofNode(report) {
  const count = name =>
    Number(report.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))[1]);
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}
