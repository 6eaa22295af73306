// Runs three replicas of the built bundle with the production config behind nginx, breaks what
// can break, and counts what users would notice: `yarn test:production`. `--deployment DIR`
// takes a folder that deploy/install.sh has filled. `--only 2,3` runs some of the checks,
// `--figures` measures a replica after them.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CliError, log, main } from '../../../scripts/lib/log.mjs';
import { onInterrupt } from '../../../scripts/lib/processGroup.mjs';
import { signalCode } from '../../../scripts/lib/signals.mjs';
import { build } from './build.mjs';
import { startCluster } from './cluster.mjs';
import { findPrograms } from './programs.mjs';
import { report } from './report.mjs';
import { runChecks } from './runChecks.mjs';

function createFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'production-'));
  // The services run as other users than root.
  chmodSync(folder, 0o755);
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  return { folder, logs };
}

async function findDeployment({ deployment }, folder) {
  if (deployment) {
    return resolve(deployment);
  }
  const built = join(folder, 'deployment');
  await build(built);
  return built;
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
  const deployment = await findDeployment(values, folder);
  log('Starting PostgreSQL, Redis, nginx, FrobsCo');
  const cluster = await startCluster({ folder, logs, deployment });
  const end = async ({ keepLogs }) => {
    await cluster.stop();
    if (!keepLogs) {
      rmSync(folder, { recursive: true });
    }
  };
  const interrupted = async signal => {
    await end({ keepLogs: false });
    process.exit(signalCode(signal));
  };
  onInterrupt(interrupted, () => process.exit(1));

  let ok = false;
  try {
    ok = report(await runChecks(cluster, values));
  } finally {
    await end({ keepLogs: !ok });
  }
  if (!ok) {
    throw new CliError(`The logs are in ${logs}`);
  }
  return 0;
});
