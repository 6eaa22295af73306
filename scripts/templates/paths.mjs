import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { inRepo } from '../lib/paths.mjs';

/** The files of a plugin that git would keep, by their paths inside it. */
export function filesOf(plugin) {
  const list = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard'],
    { cwd: inRepo(`plugins/${plugin}`), encoding: 'utf8' },
  );
  return list
    .trim()
    .split('\n')
    .filter(path => existsSync(inRepo(`plugins/${plugin}/${path}`)));
}

/** The files below a folder of the repository, hidden ones too. */
export const filesBelow = folder =>
  globSync('**/{*,.*}', { cwd: inRepo(folder), withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      `${entry.parentPath}/${entry.name}`.slice(inRepo(folder).length + 1),
    )
    .sort();
