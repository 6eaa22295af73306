import * as fs from 'node:fs';
import { join } from 'node:path';
import { inRepo } from '../../../scripts/lib/paths.mjs';

const KINDS = ['dependencies', 'devDependencies'];

const manifestsOf = root =>
  ['package.json', 'packages/*/package.json', 'plugins/*/package.json'].flatMap(
    pattern => fs.globSync(join(root, pattern)),
  );

const readJson = file => JSON.parse(fs.readFileSync(file, 'utf8'));

/** The version ranges in this repository's packages, by the name of the dependency. */
const rangesHere = () =>
  Object.assign(
    {},
    ...manifestsOf(inRepo('.'))
      .map(readJson)
      .flatMap(manifest => KINDS.map(kind => manifest[kind])),
  );

/**
 * Moves a stock app to the Backstage release of this repository. `backstage-cli
 * versions:bump` does the same, but asks a server that some networks do not reach. A package
 * that this repository does not use gets its newest version.
 */
export function moveToRelease(app) {
  const ranges = rangesHere();
  for (const file of manifestsOf(app)) {
    const manifest = readJson(file);
    for (const kind of KINDS) {
      for (const name of Object.keys(manifest[kind] ?? {})) {
        if (!name.startsWith('@backstage/')) {
          continue;
        }
        manifest[kind][name] = ranges[name] ?? 'latest';
      }
    }
    fs.writeFileSync(file, JSON.stringify(manifest, null, 2));
  }
  fs.copyFileSync(inRepo('backstage.json'), join(app, 'backstage.json'));
}
