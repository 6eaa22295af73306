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

async function changeTheme(page: Page, colorScheme: 'light' | 'dark') {
  const waitForTheme = (wanted?: string) =>
    page.waitForFunction(scheme => {
      // Backstage's, once it follows changes. The mock's pages have neither.
      const mode = document.body.getAttribute('data-theme-mode');
      const isApp = document.getElementById('root') !== null;
      return !isApp || (scheme ? mode === scheme : mode !== null);
    }, wanted);
  await waitForTheme();
  await page.emulateMedia({ colorScheme });
  await waitForTheme(colorScheme);
}

/**
 * Checks an open page at each width, in CSS pixels, in the light and the dark theme by
 * turns. Backstage mounts the page again for another theme, so `check` must wait for
 * content.
 */
export async function inEachThemeAndWidth(
  page: Page,
  widths: number[],
  check: () => Promise<void>,
): Promise<void> {
  for (const [index, width] of widths.entries()) {
    const colorScheme = index % 2 === 0 ? 'light' : 'dark';
    await page.setViewportSize({ width, height: 900 });
    await changeTheme(page, colorScheme);
    await check();
  }
}
