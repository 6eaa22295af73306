import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { inRepo, read } from './lib/paths.mjs';
import { servicesWith } from './lib/services.mjs';

// Tools read these settings from files of their own, so some values are in two files.
const renovate = JSON.parse(read('renovate.json'));
const devcontainer = JSON.parse(read('.devcontainer/devcontainer.json'));

const yarnConfig = name =>
  JSON.parse(
    execFileSync('yarn', ['config', 'get', name, '--json'], {
      cwd: inRepo('.'),
      encoding: 'utf8',
    }),
  );

test('Renovate waits as long as yarn does', () => {
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
