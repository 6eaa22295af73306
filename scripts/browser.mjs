// Installs a Chromium for the browser tests unless there is one. The last line is its path.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './lib/browser.mjs';
import { CliError, log, main } from './lib/log.mjs';
import { inRepo } from './lib/paths.mjs';

const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;
const isRoot = process.getuid?.() === 0;

const succeeds = (command, ...args) =>
  spawnSync(command, args, { stdio: 'inherit', timeout: DOWNLOAD_TIMEOUT_MS })
    .status === 0;

function installWithPlaywright() {
  log("Chromium is missing: installing Playwright's");
  const cli = inRepo('node_modules/@playwright/test/cli.js');
  // Only root may also install the libraries that Chromium needs.
  const withLibraries = isRoot ? ['--with-deps'] : [];
  succeeds(process.execPath, cli, 'install', ...withLibraries, 'chromium');
}

function installWithApt() {
  if (!existsSync('/usr/bin/apt-get')) {
    return;
  }
  log("Playwright's Chromium could not be installed: trying Debian's package");
  const sudo = isRoot ? [] : ['sudo', '-n'];
  const apt = (...args) => succeeds(...sudo, 'apt-get', ...args);
  if (apt('update', '-q')) {
    apt('install', '-qy', 'chromium');
  }
}

main(async () => {
  for (const install of [installWithPlaywright, installWithApt]) {
    if (await findBrowser()) {
      break;
    }
    install();
  }
  const browser = await findBrowser();
  if (!browser) {
    throw new CliError(
      'Chromium could not be installed. Install it yourself, or set PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH to its path.',
    );
  }
  console.log(browser.path);
  return 0;
});
