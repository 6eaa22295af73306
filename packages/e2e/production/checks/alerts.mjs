import { spawnSync } from 'node:child_process';
import { read, inRepo } from '../../../../scripts/lib/paths.mjs';

const FOLDER = 'deploy/observability';

export const alerts = {
  id: 11,
  title: 'Each alert, and what does not fire it',
  async run({ find }) {
    const problems = [
      ['test', 'rules', 'alerts.test.yaml'],
      ['check', 'config', 'prometheus.yaml'],
    ].flatMap(args => {
      const options = { cwd: inRepo(FOLDER), encoding: 'utf8' };
      const { status, stdout, stderr } = spawnSync(
        find('promtool'),
        args,
        options,
      );
      return status === 0 ? [] : [stdout + stderr];
    });
    const count = read(`${FOLDER}/alerts.yaml`).match(/- alert:/g).length;
    return {
      ok: problems.length === 0,
      counts: `${count} alerts, ${problems.length} problems`,
      details: problems,
    };
  },
};
