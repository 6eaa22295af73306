import type { Page } from '@playwright/test';

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
