import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { inRepo, read, rootManifest } from './lib/paths.mjs';
import { servicesWith } from './lib/services.mjs';
import { steps } from './lib/steps.mjs';

// Tools read these settings from different files, so some values are in two of them.
const renovate = JSON.parse(read('renovate.json'));
const devcontainer = JSON.parse(read('.devcontainer/devcontainer.json'));

const yarnConfig = name =>
  JSON.parse(
    execFileSync('yarn', ['config', 'get', name, '--json'], {
      cwd: inRepo('.'),
      encoding: 'utf8',
    }),
  );

test('Renovate and yarn wait equally long', () => {
  const days = yarnConfig('npmMinimalAgeGate') / (24 * 60);
  assert.equal(renovate.minimumReleaseAge, `${days} days`);
});

test('Renovate and yarn have the same exceptions', () => {
  const { matchPackageNames } = renovate.packageRules.find(({ description }) =>
    description.startsWith('npmPreapprovedPackages'),
  );
  assert.deepEqual(
    matchPackageNames.toSorted(),
    yarnConfig('npmPreapprovedPackages').toSorted(),
  );
});

test('the dev container forwards the ports of `npm run dev`', () => {
  const ports = servicesWith('app').flatMap(({ ports: own }) =>
    Object.keys(own).map(Number),
  );
  assert.deepEqual(
    devcontainer.forwardPorts,
    ports.toSorted((a, b) => a - b),
  );
});

test('the dev container has the major version of the pinned Node', () => {
  const [major] = read('.nvmrc').split('.');
  assert.match(devcontainer.image, new RegExp(`-${major}$`));
});

test('the steps of `npm test` run scripts that exist', () => {
  const scripts = steps.flatMap(({ args }) =>
    args[0] === '--run' ? [args[1]] : [],
  );
  assert.ok(scripts.length > 5);
  scripts.forEach(name => assert.ok(rootManifest.scripts[name], name));
});

test('the steps of `npm test` wait for earlier steps only', () => {
  steps.forEach(({ name, after = [] }, index) => {
    const earlier = steps.slice(0, index).map(step => step.name);
    after.forEach(other => assert.ok(earlier.includes(other), name));
  });
});
