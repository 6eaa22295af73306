import { spawnSync } from 'node:child_process';
import { log } from '../../../scripts/lib/log.mjs';

const NAME = `portal-${process.pid}`;
const OUTSIDE = '10.213.0.1';
const INSIDE = '10.213.0.2';

const ip = (...args) => spawnSync('ip', args, { encoding: 'utf8' });

/**
 * A network namespace for one replica, behind a link that can be cut, or undefined where this
 * process may not make one. `host` is this machine as the replica sees it.
 */
export function createNetwork() {
  // At most 15 characters.
  const link = `p${process.pid}`;
  const inside = (...args) => ip('-n', NAME, ...args);
  const remove = () => {
    ip('netns', 'delete', NAME);
    ip('link', 'delete', link);
  };
  const steps = [
    () => ip('netns', 'add', NAME),
    () =>
      ip(
        ...['link', 'add', link, 'type', 'veth'],
        'peer',
        'eth0',
        'netns',
        NAME,
      ),
    () => ip('address', 'add', `${OUTSIDE}/30`, 'dev', link),
    () => ip('link', 'set', link, 'up'),
    () => inside('address', 'add', `${INSIDE}/30`, 'dev', 'eth0'),
    () => inside('link', 'set', 'lo', 'up'),
    () => inside('link', 'set', 'eth0', 'up'),
  ];
  for (const step of steps) {
    const { status, stderr, error } = step();
    if (status !== 0) {
      log(`No network namespace: ${(error?.message ?? stderr).trim()}`);
      remove();
      return undefined;
    }
  }
  process.on('exit', remove);
  return {
    host: OUTSIDE,
    replicaHost: INSIDE,
    /** Runs a command in the namespace, as another user than root. */
    command: ({ uid, gid }, command, args) => [
      'ip',
      [
        ...['netns', 'exec', NAME],
        ...['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
        command,
        ...args,
      ],
    ],
    cut: () => inside('link', 'set', 'eth0', 'down'),
    join: () => inside('link', 'set', 'eth0', 'up'),
  };
}
