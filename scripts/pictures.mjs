// Takes the pictures of the documents from the running app: `yarn pictures`.
import { runScenarios, withPage } from './lib/compareInBrowser.mjs';
import { inRepo } from './lib/paths.mjs';
import { main, log } from './lib/log.mjs';
import { withServices } from './lib/withServices.mjs';

async function take(page, name, height) {
  await page.setViewportSize({ width: 1280, height });
  const path = inRepo(`docs/${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  log(`Written to docs/${name}.png`);
}

async function showHome(page) {
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByText('Start your own plugin').waitFor();
}

main(() =>
  withServices(() =>
    withPage(async page => {
      await showHome(page);
      await take(page, 'home', 900);
      await page.goto('/compare');
      await runScenarios(page);
      await take(page, 'compare', 1000);
      return 0;
    }),
  ),
);
