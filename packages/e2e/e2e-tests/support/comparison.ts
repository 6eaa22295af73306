import { readFileSync } from 'node:fs';
import type { Result } from '@internal/strategies';
import { expect, type Page } from '@playwright/test';

/** Generous: a run takes more than a minute on an idle machine. */
export const LONGEST_RUN_MS = 600_000;

/** The results that the page offers as a download. */
export async function download(page: Page): Promise<Result[]> {
  await page.getByRole('button', { name: 'Export' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Download JSON' }).click();
  return JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
}

/** Runs all scenarios, without a person, and returns the results. */
export async function runAll(page: Page): Promise<Result[]> {
  const run = page.getByRole('button', { name: 'Run all' });
  await run.click();
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  await expect(run).toBeVisible({ timeout: LONGEST_RUN_MS });
  return download(page);
}

/** Starts to add up how far the parts of the page move by themselves, as CLS does. */
export async function measureLayoutShift(
  page: Page,
): Promise<() => Promise<number>> {
  const total = await page.evaluateHandle(() => {
    const shifts = { sum: 0 };
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        };
        shifts.sum += hadRecentInput ? 0 : value;
      }
    }).observe({ type: 'layout-shift' });
    return shifts;
  });
  return () => total.evaluate(({ sum }) => sum);
}
