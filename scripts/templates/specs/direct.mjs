/** The browser calls the API. Its sibling can bring the user's own token as well. */
export const direct = {
  name: 'call-api-direct',
  role: 'frontend-plugin',
  description: 'A page for your API, which the browser calls itself',
  from: 'frobs-direct',
  leaveOut: [
    'redocly.yaml',
    'src/api/{asksForToken,createFrobsAuth,frobsAuthApiRef,sendList,UserToken}.ts',
    'src/api/{frobsco.generated,FrobsClient.userToken.test}.ts',
    'src/components/sortFrobs*',
  ],
  overlays: ['frontend', 'direct'],
  edits: {
    'config.d.ts': [
      [/ {4}\/\*\*\n.*auth\.providers[^]*?authProvider\?: string;\n/],
      [
        'Base URL of the FrobsCo API, version included,',
        'The URL of the list,',
      ],
    ],
    'dev/index.tsx': [["'Frobs, direct'", "'FrobsCo'"]],
    'package.json': [['    "openapi": "openapi-typescript",\n']],
    'src/api/FrobsClient.test.ts': [
      ["{ ...frob, weight: '12 g' }", "'no frob'"],
      [
        '1.weight: Invalid input: expected number',
        '1: Invalid input: expected record',
      ],
    ],
    'src/api/explainFailure.ts': [
      [/ The token of your own FrobsCo account.*?who gives it\./],
    ],
    'src/components/FrobsPage.test.tsx': [[',000 g', ',000']],
    'src/components/FrobsPage.tsx': [["'Frobs, direct'", "'FrobsCo'"]],
    'src/index.ts': [[/export .*frobsAuthApiRef';\n/g]],
    'src/apiFactories.ts': [
      [/ {2}(oauthRequest|discovery)ApiRef,\n/g],
      [/import .*(createFrobsAuth|frobsAuthApiRef)';\n/g],
      [/export const frobsAuthApiFactory[^]*?\n\}\);\n\n/],
      [/ *frobsAuth: frobsAuthApiRef,\n/],
    ],
    'src/plugin.ts': [[/, frobsAuthApiFactory|frobsAuthApiFactory, /g]],
    'src/alpha.tsx': [
      [', frobsAuthApiFactory'],
      [/const frobsAuthApi =[^]*?\n\}\);\n\n/],
      ['frobsAuthApi, '],
      ["'Direct'", "'FrobsCo'"],
    ],
    'src/alpha.test.tsx': [["'Frobs, direct'", "'FrobsCo'"]],
  },
};
