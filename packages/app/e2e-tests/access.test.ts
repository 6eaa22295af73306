import { expect, test } from '@playwright/test';

const backend = 'http://localhost:7007';

for (const path of [
  '/api/proxy/frobs/list',
  '/api/frobs-aggregator/summary',
  '/api/frobs-aggregator/frobs',
  '/api/frobs-aggregator/thunk',
]) {
  test(`${path} is for signed-in people alone`, async ({ request }) => {
    const response = await request.get(`${backend}${path}`);
    expect(response.status()).toBe(401);
    expect((await response.json()).error.name).toBe('AuthenticationError');
  });
}

test('the browser is not told what only the backend needs', async ({
  page,
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
  expect(all).toContain('http://127.0.0.1:7100/v1');
  for (const secret of [
    'http://127.0.0.1:7180',
    'frobs-demo-key',
    'frobs-backend-secret',
  ]) {
    expect(all).not.toContain(secret);
  }
});

// The development server has no such policy, the backend that serves the app has.
if (process.env.CI) {
  test('the browser may call Backstage and FrobsCo, and nobody else', async ({
    page,
  }) => {
    const response = await page.goto('/');
    expect(response?.headers()['content-security-policy']).toMatch(
      /connect-src 'self' http:\/\/127\.0\.0\.1:7100 https:\/\/127\.0\.0\.1:7143(;|$)/,
    );
    const partner = page.evaluate(() => fetch('http://127.0.0.1:7180/'));
    await expect(partner).rejects.toThrow('Failed to fetch');
  });
}
