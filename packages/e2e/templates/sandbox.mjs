import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inRepo } from '../../../scripts/lib/paths.mjs';

/** As much of this repository as `yarn new` and the checks of a made plugin look at. */
const FILES = [
  '.eslintrc.js',
  '.github/CODEOWNERS',
  'app-config.yaml',
  'package.json',
  'packages/app-next/package.json',
  'packages/app/package.json',
  'packages/app/src/App.tsx',
  'packages/app/src/components/Root/Root.tsx',
  'packages/backend/package.json',
  'packages/backend/src/index.ts',
  'scripts/jestSetup.cjs',
  'templates',
  'yarn.lock',
];

/** A copy of this repository in which plugins can be made. */
export function createSandbox() {
  const root = fs.mkdtempSync(join(tmpdir(), 'yarn-new-'));
  const pathOf = path => join(root, path);
  for (const path of FILES) {
    fs.cpSync(inRepo(path), pathOf(path), { recursive: true });
  }
  fs.symlinkSync(inRepo('node_modules'), pathOf('node_modules'));

  return {
    pathOf,
    read: path => fs.readFileSync(pathOf(path), 'utf8'),
    remove: () => fs.rmSync(root, { recursive: true }),
    /** Runs a command of this repository's dependencies. Gives its exit code and what it prints. */
    run: (folder, command, args) =>
      spawnSync(command, args, {
        cwd: pathOf(folder),
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${pathOf('node_modules/.bin')}${delimiter}${process.env.PATH}`,
          CI: '1',
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          // Set by `node --test`; Jest is not a part of that.
          NODE_TEST_CONTEXT: undefined,
        },
      }),
    yarnNew(name, options) {
      const args = Object.entries(options).flatMap(([key, value]) => [
        '--option',
        `${key}=${value}`,
      ]);
      const select = name ? ['--select', name] : [];
      return spawnSync(
        process.execPath,
        [pathOf('templates/new.mjs'), ...select, ...args, '--skip-install'],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
      );
    },
  };
}
