import { expectAccessible } from './support/accessibility.ts';
import { signIn } from './support/signIn.ts';
import {
  everyApp,
  expect,
  test,
  type BrowserContext,
  type Page,
} from './support/test.ts';

const secrets = ['backstage-secret', 'not-a-secret'];

const frobs = (page: Page) => page.getByText('1 - 20 of 200');
const dialog = (page: Page) =>
  page.getByRole('dialog', { name: 'Login Required' });
const logIn = (page: Page) =>
  dialog(page).getByRole('button', { name: 'Log in' }).click();

/** By the sidebar: pages may have links of the same name. */
const follow = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name, exact: true })
    .click();

/** The requests of all pages, popups included. */
function recordRequests(context: BrowserContext) {
  const requests: { url: URL; token?: string }[] = [];
  context.on('request', request => {
    const token = request.headers().authorization;
    requests.push({ url: new URL(request.url()), token });
  });
  return requests;
}

/** The texts of all requests and responses of the browser. */
function recordTexts(context: BrowserContext) {
  const texts: Promise<string>[] = [];
  context.on('request', request => {
    const sent = request.allHeaders().then(JSON.stringify);
    texts.push(sent.catch(() => ''));
    texts.push(Promise.resolve(`${request.url()} ${request.postData()}`));
  });
  context.on('response', response => {
    texts.push(response.text().catch(() => ''));
  });
  return texts;
}

async function openWithToken(page: Page) {
  await page.goto('/frobs-direct');
  await signIn(page, 'freda', () => logIn(page));
  await expect(frobs(page)).toBeVisible();
}

test.beforeEach(({ frobsCo }) => frobsCo.applyPreset('user-oauth'));

test('the user signs in at FrobsCo, and reads the frobs with their own token', async ({
  context,
  frobsCo,
  page,
  stack,
}) => {
  const requests = recordRequests(context);
  const texts = recordTexts(context);
  await openWithToken(page);

  const lists = await frobsCo.browserListRequests();
  expect(lists).toMatchObject([
    { status: 401, auth: 'none' },
    { status: 200, auth: 'Bearer' },
  ]);
  const authorization = requests.find(
    ({ url }) => url.origin === stack.signIn && url.pathname === '/auth',
  )?.url.searchParams;
  expect(authorization?.get('response_type')).toBe('code');
  expect(authorization?.get('code_challenge_method')).toBe('S256');

  const { token } = requests.findLast(({ url }) => url.origin === stack.api)!;
  expect(token).toMatch(/^Bearer \S+$/);
  const tokenWentTo = requests
    .filter(request => request.token === token)
    .map(({ url }) => url.href);
  expect(tokenWentTo).toEqual([`${stack.api}/v1/list`]);

  const traffic = (await Promise.all(texts)).join();
  expect(traffic).toContain('authProvider');
  for (const secret of secrets) {
    expect(traffic).not.toContain(secret);
  }
});

test('a user who declines sees why, and can try again', async ({ page }) => {
  await page.goto('/frobs-direct');
  await expect(dialog(page)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Reject All' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText(
    /those of your own account.*401/,
  );
  await page.getByRole('button', { name: 'Retry' }).press('Enter');
  await signIn(page, 'ada', () => logIn(page));
  await expect(frobs(page)).toBeVisible();
});

test('a reload does not ask the user again', async ({ page }) => {
  await openWithToken(page);
  await page.reload();
  await expect(frobs(page)).toBeVisible();
  await expect(dialog(page)).toBeHidden();
});

test('a token that is about to expire is refreshed', async ({
  context,
  frobsCo,
  page,
  stack,
}) => {
  await frobsCo.setAuth({ mode: 'user-oauth', tokenSeconds: 60 });
  const requests = recordRequests(context);
  await openWithToken(page);
  await follow(page, 'Catalog');
  await follow(page, 'Direct');
  await expect(frobs(page)).toBeVisible();

  const tokens = requests
    .filter(({ url }) => url.origin === stack.api)
    .map(({ token }) => token);
  expect(tokens).toHaveLength(3);
  expect(new Set(tokens).size).toBe(3);
  const lists = await frobsCo.browserListRequests();
  expect(lists.map(({ auth }) => auth)).toEqual(['none', 'Bearer', 'Bearer']);
  // 304 if the browser revalidated its cached list.
  expect([200, 304]).toContain(lists.at(-1)?.status);
});

test('a token that FrobsCo refuses leaves the user signed in, and shows the 401', async ({
  context,
  frobsCo,
  page,
  stack,
}) => {
  const requests = recordRequests(context);
  await openWithToken(page);
  const { token } = requests.findLast(({ url }) => url.origin === stack.api)!;
  await frobsCo.revoke(token!.replace('Bearer ', ''));

  await follow(page, 'Catalog');
  await follow(page, 'Direct');
  await expect(page.getByRole('alert')).toContainText(/in the settings.*401/);
  await expect(dialog(page)).toBeHidden();
  expect(requests.filter(({ url }) => /logout/.test(url.pathname))).toEqual([]);
});

test('a token that is refused after a refresh is not replaced again', async ({
  frobsCo,
  page,
}) => {
  // Each look for a token finds one that is about to expire, and refreshes it.
  await frobsCo.setAuth({ mode: 'user-oauth', tokenSeconds: 60 });
  await openWithToken(page);
  await frobsCo.setAuth({ mode: 'api-key', tokenSeconds: 60 });
  await follow(page, 'Catalog');
  await follow(page, 'Direct');
  await expect(page.getByRole('alert')).toContainText('401');
  await expect(dialog(page)).toBeHidden();
});

test(
  'a user who signs out in the settings is asked again',
  everyApp,
  async ({ page }) => {
    await openWithToken(page);
    await follow(page, 'Settings');
    await page.getByRole('tab', { name: 'Authentication Providers' }).click();
    await expect(page.getByText('freda@frobsco.example')).toBeVisible();

    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('freda@frobsco.example')).toBeHidden();
    await follow(page, 'Direct');
    await expect(dialog(page)).toBeVisible();
  },
);
