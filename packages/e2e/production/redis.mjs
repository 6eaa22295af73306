import { spawnSync } from 'node:child_process';
import { Service } from './service.mjs';

const PASSWORD = 'a-password';

/** An empty Redis, which keeps nothing on the disk. */
export function createRedis({ find, folder, host, port, log }) {
  const service = new Service({
    name: 'Redis',
    command: find('redis-server'),
    args: [
      ...['--bind', host, '--port', `${port}`, '--requirepass', PASSWORD],
      ...['--save', '', '--dir', folder],
    ],
    log,
  });
  const isEmpty = () => {
    const { stdout } = spawnSync(
      find('redis-cli'),
      ['-h', host, '-p', `${port}`, '-a', PASSWORD, 'dbsize'],
      { encoding: 'utf8' },
    );
    return !/^[1-9]/.test(stdout);
  };
  return { service, isEmpty };
}
