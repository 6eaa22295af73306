// Other ports than those of `yarn dev`, which may run.
export const APP = 'http://localhost:3200';
export const BACKEND = 'http://localhost:7207';

const PAGE_MS = 60_000;

/** Opens a page, and signs in as a guest if the app asks. */
export async function seePage(browser, { path, row }) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PAGE_MS);
  const enter = page.getByRole('button', { name: 'Enter' });
  const shown = page.getByText(row).first();
  try {
    await page.goto(`${APP}${path}`);
    await enter.or(shown).first().waitFor();
    if (await enter.isVisible()) {
      await enter.click();
    }
    await shown.waitFor();
    return undefined;
  } catch {
    const text = await page.locator('body').innerText();
    return `${path} does not show ${row}, but:\n${text}`;
  } finally {
    await page.close();
  }
}

/** Calls a route of the backend as a guest. */
export async function seeRoute({ path, text }) {
  const session = await fetch(`${BACKEND}/api/auth/guest/refresh`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await session.json();
  const response = await fetch(`${BACKEND}${path}`, {
    headers: { authorization: `Bearer ${backstageIdentity.token}` },
  });
  const body = await response.text();
  return body.includes(text) ? undefined : `${path} answered ${body}`;
}
