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
const LINK = /\]\(([^)#\s]+)(#[^)\s]*)?[^)]*\)/g;

/** The problem with a link from a document, if there is one. */
function problem(document, target, anchor = '') {
  if (/^#L\d/.test(anchor)) {
    return `${target} has a line number, which the next edit makes wrong`;
  }
  const path = inRepo(join(dirname(document), decodeURI(target)));
  return existsSync(path) ? undefined : `${target} does not exist`;
}

for (const document of stdout.trim().split('\n')) {
  test(`the links of ${document} work`, () => {
    const links = [...readFileSync(inRepo(document), 'utf8').matchAll(LINK)];
    const problems = links
      .filter(([, target]) => !/^[a-z]+:/.test(target))
      .map(([, target, anchor]) => problem(document, target, anchor))
      .filter(Boolean);
    assert.deepEqual(problems, []);
  });
}
