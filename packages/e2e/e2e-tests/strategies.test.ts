import { expect, test, type Page } from './support/test.ts';

const loads = (page: Page) =>
  expect(page.getByText('1 - 20 of 200')).toBeVisible();

const fails = (says: RegExp) => (page: Page) =>
  expect(page.getByRole('alert').first()).toContainText(says);

/** What the page of each strategy shows with a preset of the mock. */
const conditions = [
  {
    preset: 'no-cors',
    direct: fails(/not reachable.*by CORS/),
    proxy: loads,
    aggregator: loads,
  },
  {
    preset: 'internal-only',
    direct: fails(/not reachable.*cannot be reached from this browser/),
    proxy: loads,
    aggregator: loads,
  },
  {
    preset: 'api-key',
    direct: fails(/needs credentials.*401/),
    proxy: loads,
    aggregator: loads,
  },
  {
    preset: 'legacy-xml',
    direct: fails(/410/),
    proxy: fails(/410/),
    aggregator: loads,
  },
] as const;

for (const { preset, ...outcomes } of conditions) {
  test(`which strategies work with the preset ${preset}`, async ({
    frobsCo,
    page,
  }) => {
    const sent: string[] = [];
    page.on('request', request => sent.push(JSON.stringify(request.headers())));

    await frobsCo.applyPreset(preset);
    for (const [strategy, outcome] of Object.entries(outcomes)) {
      await page.goto(`/frobs-${strategy}`);
      await outcome(page);
    }
    // The secret is added on the way, not by the browser.
    expect(sent.join()).not.toContain('frobs-demo-key');
  });
}
