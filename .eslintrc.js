// One style for the whole repository, for which `yarn lint` runs ESLint a second time:
// in a package, Backstage's own rules, which extend Prettier's, would switch these off.

/** Every form in which a module is named, with a regular expression for the name. */
const importOf = name =>
  [
    `:matches(ImportDeclaration, ExportAllDeclaration, ExportNamedDeclaration, ImportExpression)[source.value=${name}]`,
    `TSImportType > TSLiteralType > Literal[value=${name}]`,
  ].join(', ');

const privateMember = {
  selector: '[accessibility="private"]',
  message: 'Use a #private name.',
};

module.exports = {
  root: true,
  parser: '@typescript-eslint/parser',
  parserOptions: {
    ecmaVersion: 'latest',
    sourceType: 'module',
    ecmaFeatures: { jsx: true },
  },
  plugins: ['@typescript-eslint'],
  ignorePatterns: [
    'dist',
    'dist-types',
    'coverage',
    '.cache',
    '*.generated.ts',
  ],
  rules: {
    curly: 'error',
    '@typescript-eslint/parameter-properties': 'error',
    'no-restricted-syntax': [
      'error',
      privateMember,
      {
        selector: importOf('/^\\.{1,2}\\/.*\\.tsx?$/'),
        message: 'The Backstage CLI builds this: leave out the extension.',
      },
    ],
  },
  overrides: [
    {
      files: ['packages/{advise,benchmarks,e2e,frobsco,strategies}/**'],
      rules: {
        'no-restricted-syntax': [
          'error',
          privateMember,
          {
            selector: importOf('/^\\.{1,2}(\\/(?!.*\\.\\w+$).*)?$/'),
            message: 'Node runs this as it is: write the extension.',
          },
        ],
      },
    },
    {
      files: [
        '**/*.mjs',
        'scripts/**',
        'packages/*/bench/**',
        'plugins/*/bench/**',
      ],
      rules: { 'no-restricted-syntax': 'off' },
    },
  ],
};
