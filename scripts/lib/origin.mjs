import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem, type } from 'node:os';
import { read } from './paths.mjs';

/** The commit, marked if the files differ from it. */
function commit() {
  const git = args => execFileSync('git', args, { encoding: 'utf8' }).trim();
  try {
    const hash = git(['rev-parse', '--short', 'HEAD']);
    return git(['status', '--porcelain']) ? `${hash}, changed` : hash;
  } catch {
    return 'unknown';
  }
}

/**
 * Where results come from, for a report.
 *
 * @param browser - its name and version
 */
export const originOf = browser => ({
  Date: new Date()
    .toISOString()
    .replace(/:\d\d\..*/, ' UTC')
    .replace('T', ' '),
  Commit: commit(),
  Backstage: JSON.parse(read('backstage.json')).version,
  Node: process.versions.node,
  Browser: browser,
  Machine: `${type()}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
});
