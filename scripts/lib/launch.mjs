import { findBrowser } from './browser.mjs';
import { CliError } from './log.mjs';

/** Starts the Chromium that is here. */
export async function launch() {
  const browser = await findBrowser();
  if (!browser) {
    throw new CliError(
      'There is no Chromium here: `node scripts/browser.mjs` sees to one.',
    );
  }
  const { chromium } = await import('@playwright/test');
  return chromium.launch({
    executablePath: browser.path,
    // It ends with this process, which ends as it sees fit.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
