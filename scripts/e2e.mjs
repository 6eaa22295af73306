// Runs Playwright with the Chromium that is here: `yarn test:e2e`.
import { findBrowser } from './lib/browser.mjs';
import { inRepo } from './lib/paths.mjs';
import { CliError, main } from './lib/log.mjs';

main(async () => {
  const browser = await findBrowser();
  if (!browser) {
    throw new CliError(
      'There is no Chromium here: `node scripts/browser.mjs` sees to one.',
    );
  }
  Object.assign(process.env, browser.env);
  // In this process, so that signals and the exit code need no passing on.
  process.argv.splice(2, 0, 'test');
  await import(inRepo('node_modules/@playwright/test/cli.js'));
});
