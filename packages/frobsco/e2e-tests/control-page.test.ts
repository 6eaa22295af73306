import AxeBuilder from '@axe-core/playwright';
import { failOnBrowserErrors } from '@backstage/e2e-test-utils/playwright';
import { expect, test } from '@playwright/test';

const API = 'http://127.0.0.1:7100';
const CONTROL = 'http://127.0.0.1:7190';

failOnBrowserErrors();

test.afterEach(({ request }) => request.post(`${CONTROL}/reset`));

test('the keyboard is enough to switch presets and faults', async ({
  page,
}) => {
  await page.goto(CONTROL);
  const slow = page.getByRole('button', { name: 'slow', exact: true });
  await slow.focus();
  await page.keyboard.press('Enter');
  await expect(slow).toHaveAttribute('aria-pressed', 'true');
  await expect(slow).toBeFocused();
  await expect(page.getByRole('listitem')).toContainText('"latency"');

  const fault = { effect: { type: 'reset' }, route: '/nowhere' };
  await page.getByLabel('A fault as JSON').fill(JSON.stringify(fault));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const off = page.getByRole('button', { name: 'Switch off reset' });
  await off.focus();
  await page.keyboard.press('Enter');
  await expect(off).toBeHidden();
});

test('requests show up as they come', async ({ page, request }) => {
  await page.goto(CONTROL);
  await expect(page.getByText('listening')).toHaveCount(7);
  await request.get(`${API}/v1/frobs/frob-123?token=secret`);
  const entry = page.getByRole('row', { name: /frob-123/ });
  await expect(entry).toContainText('GET /v1/frobs/frob-123?token=***');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`everybody can use it, ${colorScheme}, ${width} px`, async ({
      page,
      request,
    }) => {
      await request.post(`${CONTROL}/presets/flaky`);
      await request.get(`${API}/v1/list`).catch(() => {});
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(CONTROL);
      // A backend that is up may have asked as well.
      await expect(
        page.getByRole('cell', { name: /v1.list/ }).first(),
      ).toBeVisible();

      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual(
        [],
      );
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
