import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Colours that fade in are not those to look at. */
const untilStill = (page: Page) =>
  page.waitForFunction(
    () =>
      !document.getAnimations().some(
        ({ effect, timeline }) =>
          // Those that go with scrolling never end, nor do those that show progress.
          timeline === document.timeline &&
          effect?.getComputedTiming().iterations !== Infinity,
      ),
  );

/** Fails for each violation of WCAG that axe finds, and names it. */
export async function expectNoViolations(
  page: Page,
  configure = (axe: AxeBuilder) => axe,
): Promise<void> {
  await untilStill(page);
  const { violations } = await configure(new AxeBuilder({ page })).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
}

export async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

/**
 * Looks at a page that is open in light and dark, and at each width, in CSS pixels.
 * Backstage mounts the page anew for another theme: `look` waits for its content.
 */
export async function inEveryLook(
  page: Page,
  widths: number[],
  look: () => Promise<void>,
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // Backstage's own theme follows a moment later; the mock's pages have none.
      await page.waitForFunction(scheme => {
        const mode = document.body.getAttribute('data-theme-mode');
        return mode === null || mode === scheme;
      }, colorScheme);
      await look();
    }
  }
}
