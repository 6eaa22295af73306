// Sees to a Chromium for the browser tests and prints its path as the last line.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './lib/browser.mjs';
import { inRepo } from './lib/paths.mjs';
import { CliError, main, log } from './lib/log.mjs';

const DOWNLOAD_MS = 10 * 60_000;
const asRoot = process.getuid?.() === 0;

const succeeds = (command, ...args) =>
  spawnSync(command, args, { stdio: 'inherit', timeout: DOWNLOAD_MS })
    .status === 0;

function fromPlaywright() {
  log('There is no Chromium here: Playwright fetches its own');
  const cli = inRepo('node_modules/@playwright/test/cli.js');
  // Root can have it install the libraries that Chromium needs as well.
  const withLibraries = asRoot ? ['--with-deps'] : [];
  succeeds(process.execPath, cli, 'install', ...withLibraries, 'chromium');
}

function fromDebian() {
  const sudo = asRoot ? [] : ['sudo', '-n'];
  const apt = (...args) => succeeds(...sudo, 'apt-get', ...args);
  if (!existsSync('/usr/bin/apt-get')) {
    return;
  }
  log("Playwright's Chromium is not to be had: trying Debian's package");
  if (apt('update', '-q')) {
    apt('install', '-qy', 'chromium');
  }
}

main(async () => {
  for (const provide of [fromPlaywright, fromDebian]) {
    if (await findBrowser()) {
      break;
    }
    provide();
  }
  const browser = await findBrowser();
  if (!browser) {
    throw new CliError(
      'No Chromium could be had: install one, or name its path in PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH.',
    );
  }
  console.log(browser.path);
  return 0;
});
