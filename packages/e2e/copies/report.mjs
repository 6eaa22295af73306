/** Prints the problems, then a line for each subject. Gives the exit code. */
export function report(results) {
  const failed = results.filter(([, problems]) => problems.length > 0);
  for (const [name, problems] of failed) {
    console.log(`\n=== ${name} ===\n${problems.join('\n\n')}`);
  }
  console.log();
  for (const [name, problems] of results) {
    console.log(`${problems.length > 0 ? 'failed' : 'passed'}  ${name}`);
  }
  console.log(
    `${results.length - failed.length} passed, ${failed.length} failed`,
  );
  return failed.length > 0 ? 1 : 0;
}
