// Runs Playwright with the Chromium of this machine: `yarn test:e2e`.
import { existsSync } from 'node:fs';
import { requireBrowser } from './lib/browser.mjs';
import { CliError, main } from './lib/log.mjs';
import { inRepo } from './lib/paths.mjs';

main(async () => {
  const app = process.env.BACKSTAGE_ENV === 'next' ? 'app-next' : 'app';
  if (process.env.CI && !existsSync(inRepo(`packages/${app}/dist`))) {
    throw new CliError(`${app} is not built. Run \`yarn build\` first.`);
  }
  const { env } = await requireBrowser();
  Object.assign(process.env, env);
  // In this process, so that signals and the exit code need no forwarding.
  process.argv.splice(2, 0, 'test');
  await import(inRepo('node_modules/@playwright/test/cli.js'));
});
