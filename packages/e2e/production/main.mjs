// Runs three replicas of the built bundle with the production config behind nginx, breaks what
// can break, and counts what users would notice: `yarn test:production`. `--deployment DIR`
// takes a folder that deploy/install.sh has filled. `--only 2,3` runs some of the checks,
// `--figures` measures a replica after them, and writes docs/capacity.md.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CliError, log, main } from '../../../scripts/lib/log.mjs';
import { onInterrupt } from '../../../scripts/lib/processGroup.mjs';
import { signalCode } from '../../../scripts/lib/signals.mjs';
import { build } from './build.mjs';
import { startCluster } from './cluster.mjs';
import { findPrograms } from './programs.mjs';
import { report, runChecks } from './runChecks.mjs';

function createFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'production-'));
  // The services run as other users than root.
  chmodSync(folder, 0o755);
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  return { folder, logs };
}

/** Keeps only the logs, of a run that failed. */
function cleanUp(folder, ok) {
  const names = ok ? [''] : readdirSync(folder).filter(each => each !== 'logs');
  for (const name of names) {
    rmSync(join(folder, name), { recursive: true });
  }
}

/** Builds unless there is a deployment. Gives whether no check failed. */
async function runIn({ folder, logs }, options) {
  const deployment = resolve(options.deployment ?? join(folder, 'deployment'));
  if (!options.deployment) {
    await build(deployment);
  }
  log('Starting PostgreSQL, Redis, nginx, FrobsCo');
  const cluster = await startCluster({ folder, logs, deployment });
  onInterrupt(
    async signal => {
      await cluster.stop();
      cleanUp(folder, true);
      process.exit(signalCode(signal));
    },
    () => process.exit(1),
  );
  try {
    return report(await runChecks(cluster, options));
  } finally {
    await cluster.stop();
  }
}

main(async () => {
  const { values } = parseArgs({
    options: {
      deployment: { type: 'string' },
      only: { type: 'string' },
      figures: { type: 'boolean' },
    },
  });
  findPrograms();
  const { folder, logs } = createFolder();
  let ok = false;
  try {
    ok = await runIn({ folder, logs }, values);
  } finally {
    cleanUp(folder, ok);
  }
  if (!ok) {
    throw new CliError(`The logs are in ${logs}`);
  }
  return 0;
});
