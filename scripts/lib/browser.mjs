import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { CliError } from './log.mjs';

const VARIABLE = 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** A browser may be there and still lack a library it needs. */
const starts = path => spawnSync(path, ['--version']).status === 0;

const onPath = () =>
  process.env.PATH.split(delimiter)
    .flatMap(dir => NAMES.map(name => join(dir, name)))
    .find(starts);

/** The Chromium to test with and the environment that has Playwright take it, if there is one. */
export async function findBrowser() {
  const named = process.env[VARIABLE];
  if (named && !starts(named)) {
    throw new CliError(`${VARIABLE} is ${named}, which does not start.`);
  }
  if (named) {
    return { path: named, env: {} };
  }

  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  if (starts(own)) {
    return { path: own, env: {} };
  }

  const path = onPath();
  return path && { path, env: { [VARIABLE]: path } };
}
