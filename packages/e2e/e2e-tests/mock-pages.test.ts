import { createHash, randomBytes } from 'node:crypto';
import { failOnBrowserErrors } from '@backstage/e2e-test-utils/playwright';
import {
  expectNoOverflow,
  expectAccessible,
  inEachThemeAndWidth,
} from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

failOnBrowserErrors();

test('presets and faults can be changed with the keyboard alone', async ({
  page,
  stack,
}) => {
  await page.goto(stack.control);
  const slow = page.getByRole('button', { name: 'slow', exact: true });
  await expect(slow).toHaveAccessibleDescription(/Median latency 500 ms/);
  await slow.focus();
  await page.keyboard.press('Enter');
  await expect(slow).toHaveAttribute('aria-pressed', 'true');
  await expect(slow).toBeFocused();
  await expect(page.getByRole('listitem')).toContainText('"latency"');

  const fault = { effect: { type: 'reset' }, route: '/nowhere' };
  await page.getByLabel('Fault as JSON').fill(JSON.stringify(fault));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const remove = page.getByRole('button', { name: 'Remove reset' });
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(remove).toBeHidden();
});

test('the journal shows requests as they come', async ({
  page,
  request,
  stack,
}) => {
  await page.goto(stack.control);
  await expect(page.getByText('listening')).toHaveCount(7);
  await request.get(`${stack.api}/v1/frobs/frob-123?token=secret`);
  const entry = page.getByRole('row', { name: /frob-123/ });
  await expect(entry).toContainText('GET /v1/frobs/frob-123?token=***');
});

test('the page is accessible in light and dark, wide and narrow', async ({
  frobsCo,
  page,
  request,
  stack,
}) => {
  await frobsCo.applyPreset('flaky');
  await request.get(`${stack.api}/v1/list`).catch(() => {});
  await page.goto(stack.control);
  // A running backend may have sent such requests as well.
  await expect(
    page.getByRole('cell', { name: /v1.list/ }).first(),
  ).toBeVisible();

  await inEachThemeAndWidth(page, [1280, 360], async () => {
    await expectAccessible(page);
    await expectNoOverflow(page);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a user signs in and consents, in the ${colorScheme} theme`, async ({
    page,
    stack,
  }) => {
    const verifier = randomBytes(32).toString('base64url');
    const params = new URLSearchParams({
      client_id: 'frobs-browser',
      response_type: 'code',
      redirect_uri: `${stack.control}/`,
      scope: 'openid profile frobs.read',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${stack.signIn}/auth?${params}`);
    await expectAccessible(page);

    await expect(page.getByLabel('User name')).toBeFocused();
    await page.keyboard.type('ada');
    await page.getByLabel('Password').fill('frobs');
    await page.keyboard.press('Enter');
    await expect(page.getByText('frobs.read')).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Allow' }).click();
    await page.waitForURL(url => url.searchParams.has('code'));
    expect(new URL(page.url()).origin).toBe(stack.control);
  });
}
