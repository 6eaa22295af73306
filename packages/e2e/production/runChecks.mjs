import { log } from '../../../scripts/lib/log.mjs';
import { measureStart, writeFigures } from './figures.mjs';
import { signIn } from './browser.mjs';
import { checks } from './checks/index.mjs';
import { firstStart } from './checks/firstStart.mjs';

/** A check that throws has failed. */
async function run(check, cluster) {
  log(check.title);
  const start = performance.now();
  const result = await check.run(cluster).catch(error => ({
    ok: false,
    counts: error.message,
  }));
  const seconds = Math.round((performance.now() - start) / 1_000);
  log(`${result.ok ? 'passed' : 'FAILED'}: ${result.counts} (${seconds} s)`);
  for (const detail of result.details ?? []) {
    console.log(`  ${detail}`);
  }
  return { ...check, ...result, seconds };
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
