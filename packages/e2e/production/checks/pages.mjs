const FROBS = page => page.getByText('1 - 20 of 200');
const HEADING = page => page.getByRole('heading', { level: 1 }).first();

/** What each page shows when it has its data. */
const PAGES = {
  '/frobs-direct': FROBS,
  '/frobs-proxy': FROBS,
  '/frobs-aggregator': FROBS,
  '/frobs-graphql': page => page.getByText('200 items'),
  '/compare': HEADING,
  '/catalog': HEADING,
  '/catalog/default/component/brass-cog': page =>
    page.getByRole('tab', { name: 'Frob' }),
  '/api-docs': HEADING,
  '/settings': page => page.getByText('freda@frobsco.example'),
};

/** Paths of monitoring and of scanners, which are not the app's page. */
const NOT_PAGES = ['/metrics', '/healthcheck', '/app-config.yaml'];

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
    const exposed = await findExposed(cluster);
    const violations = problems.filter(text => /content security/i.test(text));
    return {
      ok: missing.length === 0 && problems.length === 0 && exposed.length === 0,
      counts: `${Object.keys(PAGES).length - missing.length} of ${Object.keys(PAGES).length} pages; ${violations.length} CSP violations, ${problems.length - violations.length} other errors and warnings in the console; ${exposed.length} source maps and other files served`,
      details: [...missing, ...problems, ...exposed],
    };
  },
};
