import { signInAtFrobsCo } from './support/signIn.ts';
import { everyApp, expect, signedOut, test } from './support/test.ts';

test.use(signedOut);

for (const path of [
  '/api/proxy/frobs/list',
  '/api/frobs-aggregator/summary',
  '/api/frobs-aggregator/frobs',
  '/api/frobs-aggregator/thunk',
]) {
  test(`${path} responds with 401 without a Backstage token`, async ({
    request,
    stack,
  }) => {
    const response = await request.get(`${stack.backend}${path}`);
    expect(response.status()).toBe(401);
    expect((await response.json()).error.name).toBe('AuthenticationError');
  });
}

test('the browser gets no address that only the backend calls, and no secret', async ({
  page,
  stack,
}) => {
  const texts: Promise<string>[] = [];
  page.on('response', response => {
    if (/\.js$|\/$|config/.test(new URL(response.url()).pathname)) {
      texts.push(response.text().catch(() => ''));
    }
  });
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Enter' })).toBeVisible();

  const all = (await Promise.all(texts)).join();
  expect(all).toContain(`${stack.api}/v1`);
  for (const secret of [
    stack.partner,
    'frobs-demo-key',
    'frobs-backend-secret',
  ]) {
    expect(all).not.toContain(secret);
  }
});

test(
  'a user with the permission can set the thunk',
  everyApp,
  async ({ page }) => {
    await page.goto('/frobs-aggregator');
    await signInAtFrobsCo(page, 'freda');
    const field = page.getByRole('textbox', { name: 'Target weight in grams' });
    await field.fill('4800');
    await field.press('Enter');
    await expect(page.getByText('4,800 g', { exact: true })).toBeVisible();
    await expect(page.getByText('set by user:default/freda')).toBeVisible();
  },
);

test('a user without the permission sees which one is missing', async ({
  page,
}) => {
  await page.goto('/frobs-aggregator');
  await signInAtFrobsCo(page, 'ada');
  await expect(
    page.getByText('it takes the permission frobs.thunk.update'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set' })).toHaveCount(0);
});

// The development server sends no policy; the backend that serves the built app does.
if (process.env.CI) {
  test('the content security policy allows Backstage and FrobsCo only', async ({
    page,
    stack,
  }) => {
    const response = await page.goto('/');
    const policy = response?.headers()['content-security-policy'];
    const connectSrc = policy
      ?.split(';')
      .find(directive => directive.trim().startsWith('connect-src'));
    expect(connectSrc?.trim()).toBe(
      `connect-src 'self' ${stack.api} ${stack.tls}`,
    );
    const partner = page.evaluate(url => fetch(url), stack.partner);
    await expect(partner).rejects.toThrow('Failed to fetch');
  });
}
