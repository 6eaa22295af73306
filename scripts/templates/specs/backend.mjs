const common = 'plugins/frobs-aggregator-common/src';
const model = 'scripts/templates/overlays/frontend/src/api';

/** A backend plugin calls the API: one source of the sibling's three, and no state. */
export const backend = {
  name: 'call-api-backend',
  role: 'backend-plugin',
  description: 'A backend plugin that calls your API, and its page',
  from: 'frobs-aggregator-backend',
  only: [
    '.eslintrc.js',
    'package.json',
    'dev/index.ts',
    'src/metrics.ts',
    'src/cache/*',
    'src/config/{AggregatorConfig,values}.ts',
    'src/upstream/{Credentials,RetryBudget,Upstream}{,.test}.ts',
    'src/upstream/{UpstreamError,attempt,createPolicy,readJson,requestToken}.ts',
  ],
  take: {
    'src/common/describeShapeError.ts': `${common}/describeShapeError.ts`,
    'src/common/part.ts': `${common}/part.ts`,
    'src/common/frobs.ts': `${model}/frobs.ts`,
    'src/common/frobs.test.ts': `${model}/frobs.test.ts`,
  },
  overlays: ['backend'],
  edits: {
    'package.json': [
      [/"Joins .*"/, '"The FrobsCo API called by a backend plugin"'],
      [/ {4}"(generate|bench)": .*\n/g],
      ['package postpack",', 'package postpack"'],
      [',\n    "migrations/**/*.{js,d.ts}"'],
    ],
    'src/common/part.ts': [
      [/^import [^]*?\]\);\n\n/],
      [/\n\/\*\*\n \* The value of a part[^]*$/],
    ],
    'src/config/AggregatorConfig.ts': [
      [
        / {2}frobs: \{\n[^]*?\n {2}\};\n {2}flerps: .*\n/,
        '  baseUrl: string;\n  apiKey?: string;\n  oauth?: OAuthClient;\n',
      ],
      [/ {2}(refreshEvery|permissionCache): number;\n/g],
    ],
  },
};
