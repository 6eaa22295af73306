import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { rootManifest } from '../../../scripts/lib/paths.mjs';
import { moveToRelease } from './release.mjs';

test('gives an app the Backstage versions of this repository, and the newest of others', t => {
  const app = fs.mkdtempSync(join(tmpdir(), 'release-'));
  t.after(() => fs.rmSync(app, { recursive: true }));
  const file = join(app, 'package.json');
  const dependencies = { '@backstage/plugin-home': '^0.1.0', react: '^18.0.2' };
  const devDependencies = { '@backstage/cli': '^0.1.0' };
  fs.writeFileSync(file, JSON.stringify({ dependencies, devDependencies }));

  moveToRelease(app);
  assert.deepEqual(JSON.parse(fs.readFileSync(file, 'utf8')), {
    dependencies: { '@backstage/plugin-home': 'latest', react: '^18.0.2' },
    devDependencies: {
      '@backstage/cli': rootManifest.devDependencies['@backstage/cli'],
    },
  });
});
