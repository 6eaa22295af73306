import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { inRepo } from './lib/paths.mjs';

/** From the lowest to the highest: a folder imports from its own layer and from lower ones. */
const LAYERS = [
  [/^packages\/(strategies|upstream-node)\//, 'libraries'],
  [/^(plugins|templates)\//, 'plugins and templates'],
  [/^packages\/(app|app-next|backend|advise)\//, 'apps and the advisor'],
  // Plugins learn an API's address from config, so that they can be copied without the mock.
  [/^packages\/frobsco\//, 'the mock'],
  [/^(packages\/(e2e|benchmarks)|scripts)\/|^[^/]+$/, 'tests and tools'],
];

const lsFiles = (...patterns) =>
  spawnSync('git', ['ls-files', ...patterns], { cwd: inRepo('.') })
    .stdout.toString()
    .trim()
    .split('\n')
    // Git still lists a file that is deleted and not committed.
    .filter(path => existsSync(inRepo(path)));

const read = path => readFileSync(inRepo(path), 'utf8');

const packages = lsFiles(
  'packages/*/package.json',
  'plugins/*/package.json',
).map(path => ({ folder: dirname(path), ...JSON.parse(read(path)) }));

const sources = lsFiles('*.ts', '*.tsx', '*.mjs', '*.cjs', '*.js');

const layerOf = path => LAYERS.findIndex(([pattern]) => pattern.test(path));

/** The file that an import names, or undefined for a package from outside. */
function resolve(name, from) {
  const own = packages.find(each => `${name}/`.startsWith(`${each.name}/`));
  if (!own && !name.startsWith('.')) {
    return undefined;
  }
  const entry = own && `.${name.slice(own.name.length)}`;
  const path = own
    ? join(own.folder, own.exports?.[entry] ?? own.main)
    : join(dirname(from), name);
  return ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx']
    .map(ending => path + ending)
    .find(each => existsSync(inRepo(each)) && statSync(inRepo(each)).isFile());
}

const imports = new Map(
  sources.map(path => {
    const { importedFiles } = ts.preProcessFile(read(path), true, true);
    const found = importedFiles.map(({ fileName }) => resolve(fileName, path));
    return [path, found.filter(target => target && target !== path)];
  }),
);

/** Each circle of imports once, as a chain of paths. */
function circles() {
  const found = [];
  const done = new Set();
  const visit = (path, trail) => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    } else if (!done.has(path)) {
      (imports.get(path) ?? []).forEach(next => visit(next, [...trail, path]));
      done.add(path);
    }
  };
  sources.forEach(path => visit(path, []));
  return found;
}

test('every source file belongs to a layer', () => {
  assert.deepEqual(
    sources.filter(path => layerOf(path) < 0),
    [],
  );
});

test('no import leads to a higher layer', () => {
  const upward = [...imports].flatMap(([path, targets]) =>
    targets
      .filter(target => layerOf(target) > layerOf(path))
      .map(target => `${path} → ${target}`),
  );
  assert.deepEqual(upward, []);
});

test('no package depends on one of a higher layer', () => {
  const upward = packages.flatMap(({ folder, name, ...manifest }) => {
    const names = Object.keys({
      ...manifest.dependencies,
      ...manifest.devDependencies,
    });
    return packages
      .filter(each => names.includes(each.name))
      .filter(each => layerOf(`${each.folder}/`) > layerOf(`${folder}/`))
      .map(each => `${folder} → ${each.folder}`);
  });
  assert.deepEqual(upward, []);
});

test('no files import each other in a circle', () => {
  assert.deepEqual(circles(), []);
});
