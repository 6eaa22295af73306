/** Prints a line for each check. Gives whether all passed. */
export function report(results) {
  const sorted = results.toSorted((a, b) => a.id - b.id);
  console.log();
  for (const { id, title, ok, notTried, counts, seconds } of sorted) {
    const outcome = notTried ? 'not tried' : ok ? 'passed' : 'FAILED';
    console.log(
      `${id}  ${outcome.padEnd(9)}  ${title}: ${counts} (${seconds} s)`,
    );
  }
  const count = predicate => sorted.filter(predicate).length;
  const notTried = count(result => result.notTried);
  const passed = count(result => result.ok && !result.notTried);
  const failed = sorted.length - passed - notTried;
  console.log(`${passed} passed, ${failed} failed, ${notTried} not tried`);
  return failed === 0;
}
