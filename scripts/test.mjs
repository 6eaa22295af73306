// All checks and tests in order, up to the first failure: `npm test`, or some of
// them by name: `npm test -- unit e2e`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { onInterrupt, startGroup } from './lib/group.mjs';
import { inRepo } from './lib/paths.mjs';
import { Failure, main, say } from './lib/say.mjs';
import { signalCode } from './lib/signals.mjs';
import { select, steps } from './lib/steps.mjs';
import { summary } from './lib/summary.mjs';

const PLAYWRIGHT_STOPS_WITHIN_MS = 15_000;

let current;

async function exitCode({ args, env }) {
  current = startGroup(process.execPath, args, {
    cwd: inRepo('.'),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise(resolve => {
    current.child.on('close', resolve);
  });
}

async function run(step) {
  const { name, report, count } = step;
  console.log(`\n=== ${name} ===`);
  if (report) {
    // What an earlier run counted is not to stand for this one.
    rmSync(report, { force: true });
    mkdirSync(dirname(report), { recursive: true });
  }
  const started = performance.now();
  const code = await exitCode(step);
  const seconds = (performance.now() - started) / 1000;

  const counts =
    report && existsSync(report)
      ? count(readFileSync(report, 'utf8'))
      : undefined;
  const ranNone = report && !counts?.passed && !counts?.failed;
  if (ranNone) say(`${name} ran no tests, which is a failure`);
  return { name, seconds, counts, ok: code === 0 && !ranNone };
}

main(async () => {
  onInterrupt(
    async signal => {
      // Playwright ends the servers it started at this signal alone, in its own time.
      await current?.end('SIGINT', PLAYWRIGHT_STOPS_WITHIN_MS);
      process.exit(signalCode(signal));
    },
    () => current?.kill(),
  );
  const selected = select(process.argv.slice(2));
  if (selected.length === 0) {
    const names = steps.map(({ name }) => name).join(', ');
    throw new Failure(`There is no such step. The steps are: ${names}.`);
  }

  const results = [];
  for (const step of selected) {
    results.push(await run(step));
    if (!results.at(-1).ok) break;
  }

  const { table, total } = summary(results);
  const { name, ok } = results.at(-1);
  console.log(`\n${table}\n`);
  if (!ok) say(`${name} failed. Alone it runs by: npm test -- ${name}`);
  console.log(total);
  return ok ? 0 : 1;
});
