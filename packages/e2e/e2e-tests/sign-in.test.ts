import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import {
  expectAccessible,
  inEachThemeAndWidth,
} from './support/accessibility.ts';
import { signInAtFrobsCo } from './support/signIn.ts';
import {
  everyApp,
  everyServer,
  expect,
  signedOut,
  test,
} from './support/test.ts';

test.use(signedOut);

test(
  'a guest signs in, and stays signed in after a reload',
  everyServer,
  async ({ page }) => {
    await page.goto('/frobs-direct');
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
    await page.reload();
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
  },
);

for (const [user, group] of [
  ['freda', 'frobs-platform'],
  ['ada', 'portal'],
] as const) {
  test(`${user} signs in with FrobsCo, and has the right name and group`, async ({
    frobsCo,
    page,
  }) => {
    await frobsCo.applyPreset('user-oauth');
    await page.goto('/frobs-direct');
    await signInAtFrobsCo(page, user);
    // FrobsCo asks for a token once. The one that came with the sign-in is sent.
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
    expect(await frobsCo.browserListRequests()).toMatchObject([
      { status: 401, auth: 'none' },
      { status: 200, auth: 'Bearer' },
    ]);

    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByText(`${user}@frobsco.example`)).toBeVisible();
    // By address: the texts change when the catalog has sent the full names.
    const entity = (path: string) =>
      page.locator(`a[href="/catalog/default/${path}"]`).first();
    await expect(entity(`user/${user}`)).toBeVisible();
    await expect(entity(`group/${group}`)).toBeVisible();
  });
}

test(
  'a user who signs out sees the sign-in page',
  everyServer,
  async ({ page }) => {
    await page.goto('/settings');
    await signInAtFrobsCo(page, 'ada');
    await page.getByTestId('user-settings-menu').click();
    await page.getByTestId('sign-out').click();
    await expect(page.getByRole('button', { name: 'Enter' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sign In' })).toBeVisible();
  },
);

test('what a visitor loads before the sign-in stays small', () => {
  test.skip(!process.env.CI, 'needs the built app');
  const dist = 'packages/app/dist';
  const html = readFileSync(`${dist}/index.html`, 'utf8');
  const files = html.match(/static\/[^"]+\.(?:js|css)/g)!;
  const sizes = files.map(
    file => gzipSync(readFileSync(`${dist}/${file}`)).length,
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  // 429 kB. What is not loaded lazily adds 10 kB or more: a page, the sidebar.
  expect(total).toBeLessThan(438_000);
});

test('the sign-in page is accessible', everyApp, async ({ page }) => {
  await page.goto('/');
  await inEachThemeAndWidth(page, [1280, 390], async () => {
    await expect(page.getByRole('button', { name: 'Sign In' })).toBeVisible();
    await expectAccessible(page);
  });
});
