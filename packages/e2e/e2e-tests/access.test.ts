import { expect, signedOut, test } from './support/test.ts';

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
