import { log } from '../../../scripts/lib/log.mjs';
import { measureStart, writeFigures } from './figures.mjs';
import { signIn } from './browser.mjs';
import { alerts } from './checks/alerts.mjs';
import { cache } from './checks/cache.mjs';
import { database } from './checks/database.mjs';
import { firstStart } from './checks/firstStart.mjs';
import { network } from './checks/network.mjs';
import { pages } from './checks/pages.mjs';
import { kill, rollingRestart } from './checks/restarts.mjs';
import { split } from './checks/split.mjs';
import { tokens } from './checks/tokens.mjs';
import { upstream } from './checks/upstream.mjs';
import { writes } from './checks/writes.mjs';

/** In the order in which they run, after the first start. Those in a list run at the same time. */
const checks = [
  alerts,
  pages,
  writes,
  kill,
  rollingRestart,
  tokens,
  cache,
  database,
  // One waits, the other starts a backend.
  [network, split],
  upstream,
];

function outcomeOf({ ok, notTried }) {
  if (notTried) {
    return 'not tried';
  }
  return ok ? 'passed' : 'FAILED';
}

/** A check that throws has failed. */
async function run(check, cluster) {
  log(check.title);
  const start = performance.now();
  const result = await check.run(cluster).catch(error => ({
    ok: false,
    counts: error.message,
  }));
  const seconds = Math.round((performance.now() - start) / 1_000);
  const outcome = outcomeOf(result);
  log(`${outcome}: ${result.counts} (${seconds} s)`);
  for (const detail of result.details ?? []) {
    console.log(`  ${detail}`);
  }
  return { ...check, ...result, outcome, seconds };
}

/** Prints a line for each check. Gives whether none failed. */
export function report(results) {
  const sorted = results.toSorted((a, b) => a.id - b.id);
  const count = wanted =>
    sorted.filter(({ outcome }) => outcome === wanted).length;
  console.log();
  for (const { id, title, outcome, counts, seconds } of sorted) {
    console.log(
      `${id}  ${outcome.padEnd(9)}  ${title}: ${counts} (${seconds} s)`,
    );
  }
  const outcomes = ['passed', 'FAILED', 'not tried'];
  console.log(outcomes.map(each => `${count(each)} ${each}`).join(', '));
  return count('FAILED') === 0;
}

/** @param only - ids of checks, such as `2,3`; all by default. The first start is always there */
export async function runChecks(cluster, { only, figures }) {
  const ids = only?.split(',').map(Number);
  const results = [await run(firstStart, cluster)];
  if (!results[0].ok) {
    return results;
  }
  const startFigures = figures && measureStart(cluster);
  cluster.session = await signIn(cluster);
  try {
    cluster.token = await cluster.session.token();
    for (const each of checks) {
      const wanted = [each]
        .flat()
        .filter(({ id }) => ids?.includes(id) ?? true);
      results.push(
        ...(await Promise.all(wanted.map(check => run(check, cluster)))),
      );
    }
    if (figures) {
      await writeFigures(cluster, startFigures);
    }
  } finally {
    await cluster.session.close();
  }
  return results;
}
