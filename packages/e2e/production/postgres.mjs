import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Service } from './service.mjs';
import { userOf } from './programs.mjs';

function run(command, args, options) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    ...options,
  });
  if (status !== 0) {
    throw new Error(`${command}: ${stderr}`);
  }
  return stdout.trim();
}

/** Makes an empty cluster of databases, to which replicas connect with a password. */
export function createPostgres({ find, folder, host, port, log }) {
  const user = userOf('postgres');
  mkdirSync(folder);
  if (user.uid !== undefined) {
    chownSync(folder, user.uid, user.gid);
  }
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { LC_ALL: 'C.UTF-8' } };
  // The administrator is whoever reaches the socket in the folder.
  run(
    join(dirname(find('postgres')), 'initdb'),
    ['-D', data, '-U', 'admin', '--auth-local=trust', '--no-sync'],
    options,
  );
  const hba = 'local all admin trust\nhost all all samenet scram-sha-256\n';
  writeFileSync(join(data, 'pg_hba.conf'), hba);

  const query = sql =>
    run(
      find('psql'),
      [
        ...['-h', folder, '-p', `${port}`, '-U', 'admin', '-d', 'postgres'],
        ...['-X', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-c', sql],
      ],
      options,
    );
  const service = new Service({
    name: 'PostgreSQL',
    command: find('postgres'),
    args: [
      ...['-D', data, '-p', `${port}`, '-k', folder],
      ...['-c', `listen_addresses=${host}`],
    ],
    log,
    ...options,
  });
  const isReady = () => {
    try {
      return query('select 1') === '1';
    } catch {
      return false;
    }
  };
  const countRefused = () =>
    readFileSync(log, 'utf8').match(/not permitted to log in/g)?.length ?? 0;
  return { service, port, query, isReady, countRefused };
}
