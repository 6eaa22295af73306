function outcomeOf({ ok, notTried }) {
  if (notTried) {
    return 'not tried';
  }
  return ok ? 'passed' : 'FAILED';
}

/** Prints a line for each check. Gives whether none failed. */
export function report(results) {
  const sorted = results.toSorted((a, b) => a.id - b.id);
  const count = outcome =>
    sorted.filter(result => outcomeOf(result) === outcome).length;
  console.log();
  for (const result of sorted) {
    const { id, title, counts, seconds } = result;
    console.log(
      `${id}  ${outcomeOf(result).padEnd(9)}  ${title}: ${counts} (${seconds} s)`,
    );
  }
  const outcomes = ['passed', 'FAILED', 'not tried'];
  console.log(
    outcomes.map(outcome => `${count(outcome)} ${outcome}`).join(', '),
  );
  return count('FAILED') === 0;
}
