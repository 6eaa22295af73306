import type { Stack } from '../src/stack.ts';
import {
  expectAccessible,
  expectNoOverflow,
  inEachThemeAndWidth,
} from './support/accessibility.ts';
import {
  failOnErrorsOfBuiltApp,
  everyApp,
  everyServer,
  expect,
  test,
  type Page,
} from './support/test.ts';

failOnErrorsOfBuiltApp();

/** All requests that the page of each plugin sends for its data. */
const plugins: Record<string, (stack: Stack) => string[]> = {
  'frobs-direct': ({ api }) => [`${api}/v1/list`],
  'frobs-proxy': ({ backend }) => [`${backend}/api/proxy/frobs/list`],
  'frobs-aggregator': ({ backend }) => [
    `${backend}/api/frobs-aggregator/summary`,
    `${backend}/api/frobs-aggregator/frobs?limit=20&offset=0`,
  ],
};

for (const [plugin, requestsOf] of Object.entries(plugins)) {
  test(
    `the page of ${plugin} reads the frobs by its own strategy`,
    everyServer,
    async ({ page, stack }) => {
      const requests: string[] = [];
      page.on('request', request => requests.push(request.url()));

      await page.goto(`/${plugin}`);
      await expect(page.getByText('1 - 20 of 200')).toBeVisible();
      await expect(page.getByText('frob-001')).toBeVisible();

      // All parts of FrobsCo are at 127.0.0.1; Backstage is at localhost. Sorted, as a page
      // sends its requests at once, in either order.
      expect(
        requests
          .filter(url => /\/\/127\.0\.0\.1|\/api\/.*frob/.test(url))
          .sort(),
      ).toEqual(requestsOf(stack).sort());
    },
  );

  test(`the page of ${plugin} is accessible`, async ({ page }) => {
    await page.goto(`/${plugin}`);
    await inEachThemeAndWidth(page, [1280, 390], async () => {
      await expect(page.getByText('1 - 20 of 200')).toBeVisible();
      await expectAccessible(page);
    });
  });
}

/** Pages of the lab, each with a text that it has once it is complete. */
const homeAndStrategy = {
  '/': 'Start your own plugin',
  '/strategies/backend': '1 - 20 of 200',
};
const otherPages = {
  '/strategies/graphql/how': 'Use it when',
  '/strategies/proxy/copy': 'app-config.yaml',
  '/compare/advice?facts=huge': 'Recommended: Backend plugin',
};

async function checkPages(page: Page, pages: Record<string, string>) {
  for (const [path, text] of Object.entries(pages)) {
    await page.goto(path);
    await inEachThemeAndWidth(page, [390, 1440], async () => {
      await expect(page.getByText(text).first()).toBeVisible();
      await expectAccessible(page, axe =>
        // The tabs of the header refer to panels that it does not have.
        axe.exclude('.bui-PluginHeader [role=tab]'),
      );
      await expectNoOverflow(page);
    });
  }
}

test(
  'the home page and the pages of strategies are accessible',
  everyApp,
  ({ page }) => checkPages(page, homeAndStrategy),
);

test('the other pages of the lab are accessible', ({ page }) =>
  checkPages(page, otherPages));
