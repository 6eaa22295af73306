import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { inRepo } from './lib/paths.mjs';

const { stdout } = spawnSync('git', ['ls-files', '*.md'], {
  cwd: inRepo('.'),
  encoding: 'utf8',
});
const LINK = /\[([^\]]*)\]\(([^)#\s]+)(?:#L(\d+)-L(\d+))?[^)]*\)/g;

/** What is wrong with a link from a document, if anything. */
function fault(document, [, label, target, first, last]) {
  const path = inRepo(join(dirname(document), decodeURI(target)));
  if (!existsSync(path)) {
    return `${target} is not there`;
  }
  if (!first) {
    return undefined;
  }
  const lines = readFileSync(path, 'utf8').split('\n');
  const name = label.replaceAll('`', '');
  // Lines move: a name in the link's text says what they are to begin with.
  if (!lines[first - 1]?.includes(name)) {
    return `${name} is not at ${target}#L${first}`;
  }
  return last > lines.length ? `${target} has no line ${last}` : undefined;
}

for (const document of stdout.trim().split('\n')) {
  test(`the links of ${document} lead somewhere`, () => {
    const links = [...readFileSync(inRepo(document), 'utf8').matchAll(LINK)];
    const faults = links
      .filter(([, , target]) => !/^[a-z]+:/.test(target))
      .map(link => fault(document, link))
      .filter(Boolean);
    assert.deepEqual(faults, []);
  });
}
