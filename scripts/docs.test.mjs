import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { inRepo, read } from './lib/paths.mjs';

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
    const links = [...read(document).matchAll(LINK)];
    const problems = links
      .filter(([, target]) => !/^[a-z]+:/.test(target))
      .map(([, target, anchor]) => problem(document, target, anchor))
      .filter(Boolean);
    assert.deepEqual(problems, []);
  });
}

const NAMED_TEST = /\]\(([^)\s]+\.test\.\w+)\)\s+"([^"]+)"/g;

test('the tests that the threat model names exist', () => {
  const document = 'docs/threat-model.md';
  const named = [...read(document).matchAll(NAMED_TEST)];
  assert.ok(named.length > 10);
  const missing = named
    .filter(([, file, title]) => {
      const path = join(dirname(document), file);
      return !existsSync(inRepo(path)) || !read(path).includes(title);
    })
    .map(([, file, title]) => `${file}: ${title}`);
  assert.deepEqual(missing, []);
});
