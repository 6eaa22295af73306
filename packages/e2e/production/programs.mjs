import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CliError } from '../../../scripts/lib/log.mjs';

const POSTGRES = '/usr/lib/postgresql';

/** Debian keeps the server's programs in a folder of its version, which is not on the path. */
const postgresFolders = () =>
  existsSync(POSTGRES)
    ? readdirSync(POSTGRES)
        .sort((a, b) => Number(b) - Number(a))
        .map(version => join(POSTGRES, version, 'bin'))
    : [];

/** By name, the Debian package that has it. */
const PACKAGES = {
  postgres: 'postgresql',
  psql: 'postgresql',
  'redis-server': 'redis-server',
  'redis-cli': 'redis-tools',
  nginx: 'nginx',
  openssl: 'openssl',
  promtool: 'prometheus',
  ss: 'iproute2',
};

/**
 * Finds the programs that the cluster needs.
 *
 * @throws CliError if one is missing
 */
export function findPrograms() {
  const folders = [
    ...postgresFolders(),
    ...process.env.PATH.split(delimiter),
    '/usr/sbin',
  ];
  const find = name =>
    folders.map(folder => join(folder, name)).find(path => existsSync(path));
  const missing = Object.keys(PACKAGES).filter(name => !find(name));
  if (missing.length > 0) {
    const packages = [...new Set(missing.map(name => PACKAGES[name]))];
    throw new CliError(
      `Missing: ${missing.join(', ')}. Install them: apt-get install ${packages.join(' ')}`,
    );
  }
  return find;
}

/** This Node, or its copy: the replicas do not run as root, and may not read root's files. */
export function findNode(folder) {
  if (process.getuid() !== 0) {
    return process.execPath;
  }
  const copy = join(folder, 'node');
  copyFileSync(process.execPath, copy);
  return copy;
}

/** The user and group that a program runs as, if this process is root: PostgreSQL refuses root. */
export function userOf(name) {
  if (process.getuid() !== 0) {
    return {};
  }
  const id = flag =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}
