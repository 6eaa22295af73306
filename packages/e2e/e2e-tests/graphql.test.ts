import {
  expectAccessible,
  inEachThemeAndWidth,
} from './support/accessibility.ts';
import {
  everyServer,
  expect,
  failOnErrorsOfBuiltApp,
  test,
} from './support/test.ts';

failOnErrorsOfBuiltApp();

test(
  'the page of frobs-graphql reads frobs, scores and owners by one request',
  everyServer,
  async ({ page, stack }) => {
    const requests: string[] = [];
    page.on('request', request => requests.push(request.url()));

    await page.goto('/frobs-graphql');
    const row = page.getByRole('row').filter({ hasText: 'frob-001' });
    await expect(row).toContainText(/team-/i);
    await expect(row).not.toContainText('unavailable');
    await expect(page.getByText('200 items')).toBeVisible();
    await expect(page.getByText('of 200 flerps in all')).toBeVisible();

    // All parts of FrobsCo are at 127.0.0.1; Backstage is at localhost.
    expect(
      requests.filter(url =>
        /\/\/127\.0\.0\.1|\/api\/(frobs|graphql|catalog\/)/.test(url),
      ),
    ).toEqual([`${stack.backend}/api/graphql`]);
  },
);

test('the page of frobs-graphql is accessible', async ({ page }) => {
  await page.goto('/frobs-graphql');
  await inEachThemeAndWidth(page, [1280, 390], async () => {
    await expect(page.getByText('200 items')).toBeVisible();
    await expectAccessible(page);
  });
});

test('the page of frobs-graphql shows what arrives while a source is down', async ({
  frobsCo,
  page,
}) => {
  await frobsCo.addFault({
    listeners: ['partner'],
    effect: { type: 'status', statuses: [503] },
  });
  await page.goto('/frobs-graphql');
  const row = page.getByRole('row').filter({ hasText: 'frob-001' });
  await expect(row).toContainText(/team-/i);
  await expect(row).toContainText('unavailable');
  const missing = page
    .getByRole('status')
    .filter({ hasText: 'Not available: flerp' });
  await expect(missing).toContainText('The partner company');
  const path = missing.getByText(/^frobs\.items\.\*\.flerp: /);
  await expect(path).toBeHidden();
  await missing.getByText('Details').click();
  await expect(path).toBeVisible();
  await expectAccessible(page);
});

test('the page of frobs-graphql shows owners and partner data without FrobsCo', async ({
  frobsCo,
  page,
}) => {
  await frobsCo.applyPreset('down');
  await page.goto('/frobs-graphql');
  await expect(page.getByRole('alert')).toContainText(/FrobsCo/);
  await expect(page.getByText('of 200 flerps in all')).toBeVisible();
});

test('a signed-in user sets the thunk through the graph', async ({ page }) => {
  await page.goto('/frobs-graphql');
  await expect(page.getByText('of 200 flerps in all')).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Target weight in grams' });
  await field.fill('4800');
  await field.press('Enter');

  await expect(page.getByText('4,800 g', { exact: true })).toBeVisible();
  await expect(page.getByText('set by user:default/guest')).toBeVisible();
});
