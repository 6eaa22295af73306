import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inRoot } from './run.mjs';

const PAGE = { template: 'call-api-direct', suffix: '', parts: [] };
/** The code that finds the list in an answer, for the page or for the backend plugin. */
const LIST_FILES = [
  'findList.ts',
  'findPaging.ts',
  'itemList.ts',
  'itemList.test.ts',
];
/** The same in each package. */
const LINT = ['call-api-direct/.eslintrc.js', '.eslintrc.js'];
const toBackend = file => [`call-api-direct/src/api/${file}`, `src/${file}`];
const MODULE = {
  template: 'call-api-graphql',
  host: 'graphql',
  parts: [
    LINT,
    ...LIST_FILES.map(toBackend),
    ['call-api-backend/src/request.ts', 'src/request.ts'],
  ],
};
const BACKEND = { template: 'call-api-backend', suffix: '-backend' };

/**
 * What `yarn new` makes: packages by the CLI, each from a template of it. `parts` are folders
 * and files of this folder that are added to a package, or replace files in it. A package with
 * a `host` is a module of that backend plugin.
 */
export const templates = [
  {
    name: 'call-api-direct',
    description: 'A page for your API, which the browser calls itself',
    questions: ['pluginId', 'apiName', 'baseUrl'],
    packages: [PAGE],
  },
  {
    name: 'call-api-proxy',
    description: 'A page for your API, called through the Backstage proxy',
    questions: ['pluginId', 'apiName', 'targetUrl', 'keyHeader'],
    packages: [{ ...PAGE, parts: [['call-api-proxy', '']] }],
  },
  {
    name: 'call-api-backend',
    description: 'A backend plugin that calls your API, and its page',
    questions: ['pluginId', 'apiName', 'baseUrl', 'keyHeader'],
    packages: [
      { ...BACKEND, parts: [LINT, ...LIST_FILES.map(toBackend)] },
      { ...PAGE, parts: [['call-api-backend-frontend', '']] },
    ],
  },
  {
    name: 'call-api-graphql',
    description: "A module that adds your API's type to the GraphQL schema",
    questions: ['pluginId', 'apiName', 'baseUrl', 'keyHeader'],
    packages: [MODULE],
  },
];

/** The templates of package.json besides these; undefined for the CLI's own ones. */
export function otherTemplates() {
  const { backstage } = JSON.parse(readFileSync(inRoot('package.json')));
  return backstage?.cli?.new?.templates
    ?.map(template => basename(template))
    .filter(name => !name.startsWith('call-api-'));
}
