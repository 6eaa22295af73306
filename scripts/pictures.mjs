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

async function showAggregator(page) {
  await page.goto('/strategies/backend');
  const weight = page.getByRole('textbox', { name: 'Target weight in grams' });
  await weight.fill('4800');
  await weight.press('Enter');
  await page.getByText('4,800 g', { exact: true }).waitFor();
  await page.getByText('1 - 20 of 200').waitFor();
}

main(() =>
  withServices(() =>
    withPage(async page => {
      await showHome(page);
      await take(page, 'home', 900);
      await showAggregator(page);
      await take(page, 'screenshot', 760);
      await page.goto('/compare');
      await runScenarios(page);
      await take(page, 'compare', 1000);
      return 0;
    }),
  ),
);
