import assert from 'node:assert/strict';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { inRepo } from './lib/paths.mjs';

const ALLOWED = [
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD', 'BSD-2-Clause'],
  ...['BSD-3-Clause', 'CC0-1.0', 'CC-BY-4.0', 'ISC', 'MIT', 'MIT-0'],
  ...['Python-2.0', 'Unlicense', 'Zlib'],
  // Its icons may be used, but not sold.
  'Remix Icon License 1.0',
];

/** Packages whose license is in a file only, as read there. */
const READ_BY_HAND = {
  'fast-shallow-equal': 'Unlicense',
  pause: 'MIT',
  'react-universal-interface': 'Unlicense',
  tosource: 'Zlib',
};

const manifestIn = folder =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The folder of a dependency, found as Node finds it. */
function findFolder(name, from) {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) {
    return realpathSync(folder);
  }
  return dirname(from) === from ? undefined : findFolder(name, dirname(from));
}

/** The manifests of what production installs, by folder. */
function installed(folder, found = new Map()) {
  if (!found.has(folder)) {
    const manifest = manifestIn(folder);
    found.set(folder, manifest);
    const { dependencies, optionalDependencies } = manifest;
    Object.keys({ ...dependencies, ...optionalDependencies })
      .map(name => findFolder(name, folder))
      // Optional dependencies of other platforms are not there.
      .filter(Boolean)
      .forEach(dependency => installed(dependency, found));
  }
  return found;
}

function licenseOf({ name, license, licenses }) {
  const terms = [license ?? licenses ?? READ_BY_HAND[name]].flat();
  return terms.map(term => term?.type ?? term).join(' OR ');
}

/** Whether one alternative of an SPDX expression has allowed licenses only. */
const isAllowed = expression =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some(part => part.split(' AND ').every(id => ALLOWED.includes(id)));

test('production installs packages with allowed licenses only', () => {
  const packages = [...installed(inRepo('packages/backend')).values()];
  assert.ok(packages.length > 500, `${packages.length} packages`);
  const others = packages
    .map(manifest => `${manifest.name}: ${licenseOf(manifest)}`)
    .filter(line => !isAllowed(line.split(': ')[1]));
  assert.deepEqual(others, []);
});
