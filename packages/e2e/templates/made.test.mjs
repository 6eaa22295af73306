// Makes a plugin from each template, and checks it as its owner would.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inRepo } from '../../../scripts/lib/paths.mjs';
import { createSandbox } from './sandbox.mjs';

const { pathOf, read, remove, run, yarnNew } = createSandbox();
after(remove);

fs.writeFileSync(
  pathOf('app-config.local.yaml'),
  "backend:\n  csp:\n    connect-src: ['other']\n",
);
// As in every app of @backstage/create-app.
fs.writeFileSync(pathOf('packages/README.md'), '');

const options = {
  apiName: 'Gadgets (v2)',
  baseUrl: 'https://api.gadgets.test/v2/gadgets/',
  keyHeader: 'X-Gadget-Key',
};

/** The folders of each template's packages, and what is printed in the end. */
const cases = {
  'call-api-direct': {
    folders: ['my-direct'],
    printed: `
Add to app-config.yaml:

myDirect:
  baseUrl: https://api.gadgets.test/v2/gadgets

The key backend.csp.connect-src exists in app-config.yaml. Merge into it:

    connect-src: ["'self'", 'https://api.gadgets.test']

app-config.local.yaml sets backend.csp.connect-src as well, and replaces it. Merge the values there, too.
`,
  },
  'call-api-proxy': {
    folders: ['my-proxy'],
    printed: `
Add below proxy.endpoints of app-config.yaml:

    /my-proxy:
      target: https://api.gadgets.test/v2/gadgets
      pathRewrite:
        '^/api/proxy/my-proxy/?': ''
      credentials: require
      allowedMethods: [GET, HEAD]
      headers:
        X-Gadget-Key: \${MY_PROXY_API_KEY}
      allowedHeaders: [Accept-Encoding, Content-Encoding, Vary, ETag, If-None-Match, Link, X-Total-Count]

The key backend.cors.exposedHeaders exists in app-config.yaml. Merge into it:

    exposedHeaders: [Link, X-Total-Count]
`,
  },
  'call-api-backend': {
    folders: ['my-backend-backend', 'my-backend'],
    printed: `
Add to app-config.yaml:

myBackend:
  baseUrl: https://api.gadgets.test/v2/gadgets
  headers:
    X-Gadget-Key: \${MY_BACKEND_API_KEY}
`,
  },
  'call-api-graphql': {
    // An id that is an identifier, as those above are not.
    pluginId: 'gadgets',
    folders: ['graphql-backend-module-gadgets'],
    printed: `
Add to app-config.yaml:

gadgets:
  baseUrl: https://api.gadgets.test/v2/gadgets
  headers:
    X-Gadget-Key: \${GADGETS_API_KEY}
`,
  },
};

for (const [name, { folders, printed, ...rest }] of Object.entries(cases)) {
  test(`yarn new makes ${name} without a question`, () => {
    const { pluginId = name.replace('call-api', 'my') } = rest;
    const { status, stdout, stderr } = yarnNew(name, { ...options, pluginId });
    assert.equal(status, 0, stderr);
    assert.ok(stdout.endsWith(printed), stdout);

    for (const folder of folders) {
      const plugin = pathOf(`plugins/${folder}`);
      const texts = fs
        .globSync('**', { cwd: plugin, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
        .map(file => file.slice(plugin.length) + fs.readFileSync(file, 'utf8'));
      assert.deepEqual(
        texts.filter(text => /frob|7100|Example API|\{\{\w|\.hbs/i.test(text)),
        [],
      );
      const { name: packageName } = JSON.parse(
        read(`plugins/${folder}/package.json`),
      );
      assert.equal(packageName, `@internal/plugin-${folder}`);
    }
    if (name === 'call-api-graphql') {
      assert.match(read('packages/backend/src/index.ts'), /module-gadgets/);
      return;
    }
    const app = read('packages/app/src/App.tsx');
    assert.ok(app.includes(`path="/${pluginId}"`));
    const sidebar = read('packages/app/src/components/Root/Root.tsx');
    assert.ok(sidebar.includes(`to="${pluginId}" text="${options.apiName}"`));
    const next = JSON.parse(read('packages/app-next/package.json'));
    assert.ok(`@internal/plugin-${pluginId}` in next.dependencies);
  });
}

function passes({ status, stdout, stderr }) {
  assert.equal(status, 0, `${stdout}${stderr}`);
}

test('the made plugins compile', () => {
  const config = {
    extends: inRepo('tsconfig.json'),
    include: ['plugins/*/src', 'plugins/*/dev', 'plugins/*/config.d.ts'],
    // The plugins that they import are in this repository.
    compilerOptions: { incremental: false, noEmit: true, rootDir: '/' },
  };
  fs.writeFileSync(pathOf('tsconfig.json'), JSON.stringify(config));
  passes(run('.', 'tsc', []));
});

test('the config schemas of the made plugins are valid', () => {
  const packagePaths = fs.globSync(pathOf('plugins/*/package.json'));
  assert.equal(packagePaths.length, 5);
  const load = `require('@backstage/config-loader').loadConfigSchema({
    dependencies: [], packagePaths: ${JSON.stringify(packagePaths)} })`;
  passes(run('.', 'node', ['-e', load]));
});

test('the made plugins have the right format', () => {
  passes(run('.', 'prettier', ['--check', 'plugins']));
});

test('ESLint finds nothing in the made plugins', () => {
  // As `backstage-cli package lint` does, but one run for all.
  const extensions = '.js,.jsx,.ts,.tsx,.mjs,.cjs';
  const args = ['--ext', extensions, '--max-warnings', '0', 'plugins'];
  passes(run('.', 'eslint', args));
});

test('the tests of the made plugins pass', () => {
  // Jest compiles what a package imports anew for each package: so there are two here.
  const moves = {
    'my-proxy': 'my-direct/src/proxy',
    'my-backend': 'my-direct/src/backend',
    'graphql-backend-module-gadgets': 'my-backend-backend/src/graphql',
  };
  for (const [from, to] of Object.entries(moves)) {
    fs.renameSync(pathOf(`plugins/${from}/src`), pathOf(`plugins/${to}`));
    fs.rmSync(pathOf(`plugins/${from}`), { recursive: true });
  }
  // The sandbox has parts of them only, which Jest would refuse.
  fs.rmSync(pathOf('packages'), { recursive: true });
  // These files are those of call-api-direct, so one run of them is enough.
  const same = '(proxy|backend)/components/|proxy/api/itemList';
  const args = ['plugins', '--watchAll=false'];
  args.push('--testPathIgnorePatterns', same);
  const result = run('.', 'backstage-cli', ['repo', 'test', ...args]);
  passes(result);
  assert.match(result.stderr, /Test Suites: 10 passed, 10 total/);
});
