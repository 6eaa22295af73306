const FROBS = page => page.getByText('1 - 20 of 200');
const HEADING = page => page.getByRole('heading', { level: 1 }).first();

/** What each page shows when it has its data. */
const PAGES = {
  '/frobs-direct': FROBS,
  '/frobs-proxy': FROBS,
  '/frobs-aggregator': FROBS,
  '/frobs-graphql': FROBS,
  '/compare': HEADING,
  '/catalog': page => page.getByRole('link', { name: 'frobs-direct' }),
  '/catalog/default/component/brass-cog': page =>
    page.getByRole('tab', { name: 'Frob' }),
  '/api-docs': HEADING,
  '/settings': page => page.getByText('freda@frobsco.example'),
};

export const pages = {
  id: 9,
  title: 'Sign-in and every page through nginx with TLS',
  async run(cluster) {
    const { page, problems } = cluster.session;
    const missing = [];
    for (const [path, find] of Object.entries(PAGES)) {
      await page.goto(cluster.url + path);
      await find(page)
        .first()
        .waitFor()
        .catch(error => missing.push(`${path}: ${error.message}`));
    }
    const violations = problems.filter(text => /content security/i.test(text));
    return {
      ok: missing.length === 0 && problems.length === 0,
      counts: `${Object.keys(PAGES).length - missing.length} of ${Object.keys(PAGES).length} pages; ${violations.length} CSP violations, ${problems.length - violations.length} other errors and warnings in the console`,
      details: [...missing, ...problems],
    };
  },
};
