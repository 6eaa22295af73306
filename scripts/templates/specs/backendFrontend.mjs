/** The page of `call-api-backend`: the proxy's, but for what it calls. */
export const backendFrontend = {
  name: 'call-api-backend-frontend',
  role: 'frontend-plugin',
  description: 'The page of call-api-backend',
  from: 'frobs-proxy',
  leaveOut: ['src/components/sortFrobs*'],
  take: {
    'src/api/explainFailure.ts':
      'plugins/frobs-aggregator/src/api/explainFailure.ts',
    'src/api/explainFailure.test.ts':
      'plugins/frobs-aggregator/src/api/explainFailure.test.ts',
  },
  overlays: ['frontend', 'backend-frontend'],
  edits: {
    'config.d.ts': [
      ['called through the Backstage proxy', 'called by a backend plugin'],
      [/ {4}\/\*\*\n[^]*?proxyPath\?: string;\n/],
    ],
    'dev/index.tsx': [["'Frobs, proxied'", "'FrobsCo'"]],
    'package.json': [['through the Backstage proxy', 'by a backend plugin']],
    'src/api/FrobsClient.test.ts': [
      ["{ ...frob, weight: '12 g' }", "'no frob'"],
      [
        '1.weight: Invalid input: expected number',
        '1: Invalid input: expected record',
      ],
      ['proxy/frobs/list', 'frobs-proxy/items'],
      ['asks the proxy', 'asks the backend plugin'],
      [/\n {2}it\('asks the backend plugin at the path[^]*?\n {2}\}\);\n/],
    ],
    'src/api/explainFailure.ts': [
      [/ {2}if \(status === 4(00|09)\) \{\n.*\n {2}\}\n/g],
    ],
    'src/api/explainFailure.test.ts': [[/ {4}\['status', 4(00|09),.*\n/g]],
    'src/components/FrobsPage.test.tsx': [
      [',000 g', ',000'],
      ['proxy/frobs/list', 'frobs-proxy/items'],
    ],
    'src/alpha.tsx': [
      ["'Proxy'", "'FrobsCo'"],
      ['through the Backstage proxy', 'by a backend plugin'],
    ],
    'src/alpha.test.tsx': [["'Frobs, proxied'", "'FrobsCo'"]],
    'src/components/FrobsPage.tsx': [
      ["'Frobs, proxied'", "'FrobsCo'"],
      ['through the Backstage proxy', 'through a backend plugin'],
    ],
    'src/index.ts': [['through the Backstage proxy', 'by a backend plugin']],
    'src/plugin.ts': [['through the Backstage proxy', 'by a backend plugin']],
  },
};
