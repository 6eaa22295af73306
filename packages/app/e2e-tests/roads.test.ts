import { expect, test, type Page } from '@playwright/test';

const control = 'http://127.0.0.1:7190';

const loads = (page: Page) =>
  expect(page.getByText('1 - 20 of 200')).toBeVisible();

const fails = (says: RegExp) => (page: Page) =>
  expect(page.getByRole('alert').first()).toContainText(says);

/** What becomes of each road where FrobsCo is as the preset has it. */
const conditions = [
  {
    preset: 'no-cors',
    direct: fails(/got no answer.*by CORS/),
    proxy: loads,
    aggregator: loads,
  },
  {
    preset: 'internal-only',
    direct: fails(/got no answer.*out of this browser's reach/),
    proxy: loads,
    aggregator: loads,
  },
  {
    preset: 'api-key',
    direct: fails(/answered 401.*wants credentials/),
    proxy: loads,
    aggregator: loads,
  },
  {
    preset: 'legacy-xml',
    direct: fails(/answered 410/),
    proxy: fails(/answered 410/),
    aggregator: loads,
  },
];

test.afterEach(async ({ request }) => {
  await request.post(`${control}/reset`);
});

for (const { preset, ...outcomes } of conditions) {
  test(`which roads are open where FrobsCo is ${preset}`, async ({
    page,
    request,
  }) => {
    const sent: string[] = [];
    page.on('request', each => sent.push(JSON.stringify(each.headers())));

    await request.post(`${control}/presets/${preset}`);
    await page.goto('/frobs-direct');
    await page.getByRole('button', { name: 'Enter' }).click();
    // Who leaves before that has not signed in.
    await expect(page.getByRole('link', { name: 'Catalog' })).toBeVisible();
    for (const [road, outcome] of Object.entries(outcomes)) {
      await page.goto(`/frobs-${road}`);
      await outcome(page);
    }
    // Whoever adds a secret on the way, it is not the browser.
    expect(sent.join()).not.toContain('frobs-demo-key');
  });
}
