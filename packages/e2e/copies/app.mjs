import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepo, rootManifest } from '../../../scripts/lib/paths.mjs';
import { log } from '../../../scripts/lib/log.mjs';
import { output } from './output.mjs';
import { moveToRelease } from './release.mjs';

// The newest one in some registries. Its apps are of Backstage 1.55.
const CREATE_APP = '0.9.2';
const JEST_SETUP = 'scripts/jestSetup.cjs';

/**
 * Sets this repository's native modules, and its Jest settings for a busy machine. All else
 * stays as create-app sets it.
 */
function pin(app) {
  const file = join(app, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  const { resolutions, dependenciesMeta, jest } = rootManifest;
  manifest.resolutions['better-sqlite3'] = resolutions['better-sqlite3'];
  Object.assign(manifest, { dependenciesMeta, jest });
  fs.writeFileSync(file, JSON.stringify(manifest, null, 2));
  fs.cpSync(inRepo(JEST_SETUP), join(app, JEST_SETUP));
}

/** Makes an app by @backstage/create-app: a legacy one, or `next`, of the new frontend system. */
export async function createApp({ next }) {
  const folder = fs.mkdtempSync(join(tmpdir(), 'stock-app-'));
  log(`Making a stock app in ${folder}`);
  const manifest = {
    private: true,
    dependencies: { '@backstage/create-app': CREATE_APP },
  };
  fs.writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  await output('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder });

  const app = join(folder, 'app');
  await output(
    join(folder, 'node_modules/.bin/backstage-create-app'),
    [...(next ? [] : ['--legacy']), '--path', app, '--skip-install'],
    { cwd: folder, input: 'stock\n' },
  );
  moveToRelease(app);
  pin(app);
  return app;
}
