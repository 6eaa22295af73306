import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { frobsCo, signIn } from './frobsCo';

test.beforeEach(({ request }) => frobsCo.reset(request));
test.afterEach(({ request }) => frobsCo.reset(request));

for (const [user, group] of [
  ['freda', 'frobs-platform'],
  ['ada', 'portal'],
]) {
  test(`${user} signs in with FrobsCo, and is known by name and group`, async ({
    page,
    request,
  }) => {
    await frobsCo.preset(request, 'user-oauth');
    await page.goto('/frobs-direct');
    await signIn(page, user, () =>
      page.getByRole('button', { name: 'Sign In' }).click(),
    );
    // The token that came with it will do: nobody is asked again.
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
    expect(await frobsCo.lists(request)).toMatchObject([
      { status: 200, auth: 'Bearer' },
    ]);

    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByText(`${user}@frobsco.example`)).toBeVisible();
    // By address: the texts change once the catalog has told people's full names.
    const entity = (path: string) =>
      page.locator(`a[href="/catalog/default/${path}"]`).first();
    await expect(entity(`user/${user}`)).toBeVisible();
    await expect(entity(`group/${group}`)).toBeVisible();
  });
}

test('who signs out comes back to the choice', async ({ page }) => {
  await page.goto('/settings');
  await signIn(page, 'ada', () =>
    page.getByRole('button', { name: 'Sign In' }).click(),
  );
  await page.getByTestId('user-settings-menu').click();
  await page.getByTestId('sign-out').click();
  await expect(page.getByRole('button', { name: 'Enter' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign In' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everybody can use the sign-in page, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Sign In' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  });
}
