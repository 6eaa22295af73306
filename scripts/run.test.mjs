import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isStale } from './lib/install.mjs';
import { isSupportedNode } from './lib/toolchain.mjs';

test('supports the majors of engines, and of 22 those that run TypeScript', () => {
  const supported = ['20.20.2', '22.17.1', '22.18.0', '23.9.0', '24.0.0'].map(
    version => isSupportedNode(version, '22 || 24'),
  );
  assert.deepEqual(supported, [false, false, true, false, true]);
});

test('an output is stale if it is missing or older than an input', t => {
  const dir = mkdtempSync(join(tmpdir(), 'install-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const file = (name, time) => {
    const path = join(dir, name);
    writeFileSync(path, '');
    utimesSync(path, time, time);
    return path;
  };
  const [old, output, young] = [1, 2, 3].map(time => file(`${time}`, time));

  assert.equal(isStale(join(dir, 'missing'), [old]), true);
  assert.equal(isStale(output, [old]), false);
  assert.equal(isStale(output, [old, young]), true);
});
