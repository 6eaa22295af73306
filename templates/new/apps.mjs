import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from './run.mjs';

const DISCOVERS = '@backstage/frontend-defaults';

const readManifest = folder =>
  JSON.parse(readFileSync(inRoot(`${folder}/package.json`), 'utf8'));

const sorted = dependencies =>
  Object.fromEntries(
    Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Other apps of the new frontend system find what is among their dependencies. */
const otherApps = () =>
  globSync('packages/*/package.json', { cwd: inRoot('.') })
    .map(dirname)
    .filter(
      folder =>
        folder !== 'packages/app' &&
        DISCOVERS in (readManifest(folder).dependencies ?? {}),
    );

/** Brings a page to all apps, as the CLI does to `packages/app` alone. */
export function addToApps(folder) {
  const { name, version } = readManifest(folder);
  const range =
    readManifest('packages/app').dependencies[name] ?? `^${version}`;
  for (const app of otherApps()) {
    const manifest = readManifest(app);
    manifest.dependencies = sorted({ ...manifest.dependencies, [name]: range });
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    writeFileSync(inRoot(`${app}/package.json`), text);
  }
}
