import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Waits until no color fades in any more. */
const waitForAnimations = (page: Page) =>
  page.waitForFunction(
    () =>
      !document.getAnimations().some(
        ({ effect, timeline }) =>
          // Animations of scrolling and of progress bars never end.
          timeline === document.timeline &&
          effect?.getComputedTiming().iterations !== Infinity,
      ),
  );

/** Fails if axe finds violations of WCAG, and names each with its HTML. */
export async function expectAccessible(
  page: Page,
  configure = (axe: AxeBuilder) => axe,
): Promise<void> {
  await waitForAnimations(page);
  const axe = new AxeBuilder({ page })
    // In the page, not in a second one that needs a selector for each element. It leaves out
    // frames of other origins: there are none.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations } = await configure(axe).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
}

export async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

/** Waits for Backstage, which follows changes of the theme from then on. */
const waitForTheme = (page: Page, wanted?: string) =>
  page.waitForFunction(theme => {
    const shown = document.body.getAttribute('data-theme-mode');
    // The mock's pages have neither.
    const isApp = document.getElementById('root') !== null;
    return !isApp || (theme ? shown === theme : shown !== null);
  }, wanted);

async function changeTheme(page: Page) {
  await waitForTheme(page);
  const colorScheme = await page.evaluate(() =>
    matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark',
  );
  await page.emulateMedia({ colorScheme });
  await waitForTheme(page, colorScheme);
}

/**
 * Checks an open page at two widths, in CSS pixels, each in another theme. Backstage mounts
 * the page again for another theme, so `check` must wait for content. It does not return to
 * a theme: Material UI may have left styles of the other one behind.
 */
export async function inEachThemeAndWidth(
  page: Page,
  [first, second]: [number, number],
  check: () => Promise<void>,
): Promise<void> {
  await page.setViewportSize({ width: first, height: 900 });
  await check();
  await page.setViewportSize({ width: second, height: 900 });
  await changeTheme(page);
  await check();
}
