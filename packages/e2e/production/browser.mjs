import { launchBrowser } from '../../../scripts/lib/browser.mjs';

const REFRESH = '/api/auth/frobsco/refresh?env=production';

async function signInAtFrobsCo(page) {
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign In' }).click();
  const popup = await opened;
  await popup.getByLabel('User name').fill('freda');
  await popup.getByLabel('Password').fill('frobs');
  await popup.getByRole('button', { name: 'Sign in' }).click();
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Allow' }).click();
  await closed;
}

/** Signs freda in, who may change the thunk. */
export async function signIn(cluster) {
  const browser = await launchBrowser();
  // The certificate is of this cluster's own.
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const problems = [];

  await page.goto(cluster.url);
  await signInAtFrobsCo(page);
  // Before, the sign-in page asks who is signed in, and gets a 401.
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) {
      problems.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', error => problems.push(`${error}`));
  return {
    ...{ page, problems },
    close: () => browser.close(),
    /** A new token, signed by the replica that answers: any, or the one at an address. */
    async token(base = cluster.url) {
      const cookies = (await context.cookies()).map(
        ({ name, value }) => `${name}=${value}`,
      );
      const response = await context.request.get(`${base}${REFRESH}`, {
        headers: {
          'x-requested-with': 'XMLHttpRequest',
          cookie: cookies.join('; '),
        },
      });
      const { backstageIdentity, error } = await response.json();
      if (!backstageIdentity) {
        throw new Error(`no token: ${response.status()} ${error?.message}`);
      }
      return backstageIdentity.token;
    },
  };
}
