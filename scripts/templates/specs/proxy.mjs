/** The browser calls the Backstage proxy. */
export const proxy = {
  name: 'call-api-proxy',
  role: 'frontend-plugin',
  description: 'A page for your API, called through the Backstage proxy',
  from: 'frobs-proxy',
  leaveOut: ['src/components/sortFrobs*'],
  overlays: ['frontend', 'proxy'],
  edits: {
    'config.d.ts': [
      [
        'The key under proxy.endpoints, or of a module that adds endpoints, which\n     * leads to the FrobsCo API, version included.',
        'The key under proxy.endpoints that leads to the list.',
      ],
    ],
    'dev/index.tsx': [["'Frobs, proxied'", "'FrobsCo'"]],
    'src/api/FrobsClient.test.ts': [
      ["{ ...frob, weight: '12 g' }", "'no frob'"],
      [
        '1.weight: Invalid input: expected number',
        '1: Invalid input: expected record',
      ],
    ],
    'src/components/FrobsPage.test.tsx': [[',000 g', ',000']],
    'src/alpha.tsx': [["'Proxy'", "'FrobsCo'"]],
    'src/alpha.test.tsx': [["'Frobs, proxied'", "'FrobsCo'"]],
    'src/components/FrobsPage.tsx': [["'Frobs, proxied'", "'FrobsCo'"]],
  },
};
