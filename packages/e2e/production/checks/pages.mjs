import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FROBS = page => page.getByText('1 - 20 of 200');
const HEADING = page => page.getByRole('heading', { level: 1 }).first();

/** What each page shows when it has its data. */
const PAGES = {
  '/': HEADING,
  '/strategies/direct': HEADING,
  '/strategies/proxy': HEADING,
  '/strategies/backend': HEADING,
  '/strategies/graphql': HEADING,
  '/frobs-direct': FROBS,
  '/frobs-proxy': FROBS,
  '/frobs-aggregator': FROBS,
  '/frobs-graphql': page => page.getByText('200 items'),
  '/compare': HEADING,
  '/catalog': HEADING,
  '/catalog/default/component/brass-cog': page =>
    page.getByRole('tab', { name: 'Frob' }),
  '/catalog/default/group/frobs-platform': HEADING,
  '/api-docs': HEADING,
  '/settings': page => page.getByText('freda@frobsco.example'),
  '/settings/auth-providers': page => page.getByText('FrobsCo').first(),
};

/** Paths of monitoring and of scanners, which are not the app's page. */
const NOT_PAGES = ['/metrics', '/healthcheck', '/app-config.yaml'];

/** The files of the image that configure the app's build. */
const CONFIGS = ['app-config.yaml', 'app-config.production.yaml'];

/** The links of the sidebar that lead to none of the pages. */
async function findUnvisited({ page }) {
  const links = await page
    .getByRole('navigation')
    .locator('a[href^="/"]')
    .evaluateAll(all => all.map(link => link.getAttribute('href')));
  return links.filter(link => !(link in PAGES));
}

/** Those that the app's page answers, and the source maps that browsers get. */
async function findExposed({ url, session: { page } }) {
  const scripts = await page
    .locator('script[src]')
    .evaluateAll(all => all.map(({ src }) => `${src}.map`));
  const found = [];
  for (const path of [...NOT_PAGES.map(each => url + each), ...scripts]) {
    const response = await page.request.get(path);
    const isPage = /html/.test(response.headers()['content-type']);
    if (
      response.ok() &&
      (NOT_PAGES.some(each => path.endsWith(each)) || !isPage)
    ) {
      found.push(path);
    }
  }
  return found;
}

/** The config files that the app was built with, as its page names them. */
function findConfigs({ deployment }) {
  const file = join(deployment, 'packages/app/dist/index.html');
  const named = readFileSync(file, 'utf8').matchAll(/"context": "([^"]+)"/g);
  return Array.from(named, ([, name]) => name);
}

export const pages = {
  id: 9,
  title: 'Sign-in and every page through nginx with TLS',
  async run(cluster) {
    const { page, problems } = cluster.session;
    const missing = [];
    for (const [path, find] of Object.entries(PAGES)) {
      await page.goto(cluster.url + path);
      try {
        await find(page).first().waitFor();
      } catch (error) {
        const name = path.slice(1).replaceAll('/', '-');
        await page.screenshot({ path: `${cluster.logs}/${name}.png` });
        missing.push(`${path}: ${error.message}`);
      }
    }
    missing.push(...(await findUnvisited(cluster.session)));
    const exposed = await findExposed(cluster);
    const configs = findConfigs(cluster);
    const violations = problems.filter(text => /content security/i.test(text));
    return {
      ok:
        missing.length + problems.length + exposed.length === 0 &&
        `${configs}` === `${CONFIGS}`,
      counts: `${Object.keys(PAGES).length} pages, ${missing.length} missing; ${violations.length} CSP violations, ${problems.length - violations.length} other errors and warnings in the console; ${exposed.length} source maps and other files served; built with ${configs.join(' and ')}`,
      details: [...missing, ...problems, ...exposed],
    };
  },
};
