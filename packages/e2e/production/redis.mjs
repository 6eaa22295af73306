import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Service } from './service.mjs';

/** Of the replicas, at first. */
const PASSWORD = 'a-password';

/** The replicas have a password. The administrator is whoever reaches the port. */
const USERS = `user default off
user portal on >${PASSWORD} ~* &* +@all
user admin on nopass ~* &* +@all
`;

export const redisUrl = ({ host, port }, password = PASSWORD) =>
  `redis://portal:${password}@${host}:${port}`;

/** An empty Redis, which keeps nothing on the disk but its users. */
export function createRedis({ find, folder, host, port, log }) {
  const users = join(folder, 'users.acl');
  writeFileSync(users, USERS);
  const service = new Service({
    name: 'Redis',
    command: find('redis-server'),
    args: [
      ...['--bind', host, '--port', `${port}`, '--aclfile', users],
      ...['--save', '', '--dir', folder],
    ],
    log,
  });
  const query = (...args) =>
    spawnSync(
      find('redis-cli'),
      [
        ...['-h', host, '-p', `${port}`, '--user', 'admin', '--pass', 'any'],
        ...['--no-auth-warning', ...args],
      ],
      { encoding: 'utf8' },
    ).stdout.trim();
  const count = (pattern, ...args) =>
    query(...args).match(pattern)?.length ?? 0;
  return {
    service,
    /** Whether it has what the replicas share, and not only counts of requests. */
    isShared: () =>
      count(/^frobs-aggregator:/gm, '--scan', '--pattern', '*') > 0,
    countClients: () => count(/ user=portal /g, 'client', 'list'),
    countRefused: () => count(/^auth$/gm, 'acl', 'log'),
    addPassword(password) {
      query('acl', 'setuser', 'portal', `>${password}`);
      query('acl', 'save');
    },
    /** Removes the first one. Ends all connections, too. */
    endOldPassword() {
      query('acl', 'setuser', 'portal', `<${PASSWORD}`);
      query('acl', 'save');
      query('client', 'kill', 'user', 'portal');
    },
    url: password => redisUrl({ host, port }, password),
  };
}
