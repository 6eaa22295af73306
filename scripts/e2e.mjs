// Runs Playwright with the Chromium of this machine: `yarn test:e2e`.
import { requireBrowser } from './lib/browser.mjs';
import { main } from './lib/log.mjs';
import { inRepo } from './lib/paths.mjs';

main(async () => {
  const { env } = await requireBrowser();
  Object.assign(process.env, env);
  // In this process, so that signals and the exit code need no forwarding.
  process.argv.splice(2, 0, 'test');
  await import(inRepo('node_modules/@playwright/test/cli.js'));
});
