import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inRepo } from './lib/paths.mjs';

const repo = fs.mkdtempSync(join(tmpdir(), 'yarn-new-'));
const inCopy = path => join(repo, path);
after(() => fs.rmSync(repo, { recursive: true }));

// As much of this repository as the CLI looks at.
for (const path of [
  'package.json',
  'yarn.lock',
  'templates',
  'packages/app/package.json',
  'packages/app/src/App.tsx',
  'packages/app-next/package.json',
  '.github/CODEOWNERS',
  'packages/backend/package.json',
  'packages/backend/src/index.ts',
]) {
  fs.cpSync(inRepo(path), inCopy(path), { recursive: true });
}
// As in every app of @backstage/create-app.
fs.writeFileSync(inCopy('packages/README.md'), '');
fs.symlinkSync(inRepo('node_modules'), inCopy('node_modules'));

function yarnNew(name, options) {
  const args = Object.entries(options).flatMap(([key, value]) => [
    '--option',
    `${key}=${value}`,
  ]);
  return spawnSync(
    process.execPath,
    [inCopy('templates/new.mjs'), '--select', name, ...args, '--skip-install'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
}

const options = {
  pluginId: 'my-gadgets',
  apiName: 'Gadget API',
  baseUrl: 'https://api.gadgets.test/v2/gadgets/',
  keyHeader: 'X-Gadget-Key',
};

const cases = {
  'call-api-direct': {
    folders: ['direct'],
    snippet:
      /baseUrl: https:\/\/api\.gadgets\.test\/v2\/gadgets\n[^]*connect-src: .*'https:\/\/api\.gadgets\.test'/,
  },
  'call-api-proxy': {
    folders: ['proxy'],
    snippet:
      /target: https:\/\/api\.gadgets\.test\/v2\/gadgets\n[^]*X-Gadget-Key: \$\{MY_PROXY_API_KEY\}/,
  },
  'call-api-backend': {
    folders: ['backend-backend', 'backend'],
    snippet:
      /myBackend:\n {2}baseUrl: .*\n {2}apiKey: \$\{MY_BACKEND_API_KEY\}/,
  },
};

for (const [name, { folders, snippet }] of Object.entries(cases)) {
  test(`yarn new makes ${name} without a question`, () => {
    const pluginId = name.replace('call-api', 'my');
    const { status, stdout, stderr } = yarnNew(name, { ...options, pluginId });
    assert.equal(status, 0, stderr);
    assert.match(stdout, snippet);

    for (const folder of folders) {
      const plugin = inCopy(`plugins/my-${folder}`);
      const texts = fs
        .globSync('**', { cwd: plugin, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
        .map(file => file.slice(repo.length) + fs.readFileSync(file, 'utf8'));
      assert.deepEqual(
        texts.filter(text =>
          /frob|flerp|thunk|7100|Example API|\{\{\w/i.test(text),
        ),
        [],
      );
      const { name: packageName } = JSON.parse(
        fs.readFileSync(join(plugin, 'package.json'), 'utf8'),
      );
      assert.equal(packageName, `@internal/plugin-my-${folder}`);
    }
    const app = fs.readFileSync(inCopy('packages/app/src/App.tsx'), 'utf8');
    assert.match(app, new RegExp(`path="/${pluginId}"`));
    const next = fs.readFileSync(inCopy('packages/app-next/package.json'));
    assert.ok(`@internal/plugin-${pluginId}` in JSON.parse(next).dependencies);
  });
}

test('yarn new says what is missing or wrong', () => {
  const { pluginId, ...rest } = options;
  assert.match(
    yarnNew('call-api-direct', rest).stderr,
    /pluginId=… is missing/,
  );
  const wrong = { ...options, apiName: "Bob's" };
  assert.match(yarnNew('call-api-direct', wrong).stderr, /apiName=Bob's: /);
});
