import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { CliError } from './log.mjs';

const VARIABLE = 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** False also for a browser that is installed and lacks a library. */
const starts = path => spawnSync(path, ['--version']).status === 0;

const findOnPath = () =>
  process.env.PATH.split(delimiter)
    .flatMap(dir => NAMES.map(name => join(dir, name)))
    .find(starts);

/** The path of a Chromium and the environment that makes Playwright use it, or undefined. */
export async function findBrowser() {
  const configured = process.env[VARIABLE];
  if (configured && !starts(configured)) {
    throw new CliError(`${VARIABLE} is ${configured}, which does not start.`);
  }
  if (configured) {
    return { path: configured, env: {} };
  }

  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  if (starts(own)) {
    return { path: own, env: {} };
  }
  const path = findOnPath();
  return path && { path, env: { [VARIABLE]: path } };
}

/** @throws CliError if there is no Chromium */
export async function requireBrowser() {
  const browser = await findBrowser();
  if (!browser) {
    throw new CliError(
      'Chromium is missing. Run `node scripts/browser.mjs` to install it.',
    );
  }
  return browser;
}

/** Starts Chromium without a window. */
export async function launchBrowser() {
  const { path } = await requireBrowser();
  const { chromium } = await import('@playwright/test');
  return chromium.launch({
    executablePath: path,
    // This process handles the signals, and the browser ends with it.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
