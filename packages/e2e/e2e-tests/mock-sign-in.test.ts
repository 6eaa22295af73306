import { createHash, randomBytes } from 'node:crypto';
import { failOnBrowserErrors } from '@backstage/e2e-test-utils/playwright';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

failOnBrowserErrors();

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
