import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inRoot } from './run.mjs';

const PAGE = { template: 'call-api-direct', suffix: '' };

/**
 * What `yarn new` makes: packages from the CLI's templates, with `changes`, a folder whose
 * files replace those of the template. The three pages differ in nothing else.
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
    packages: [{ ...PAGE, changes: 'call-api-proxy' }],
  },
  {
    name: 'call-api-backend',
    description: 'A backend plugin that calls your API, and its page',
    questions: ['pluginId', 'apiName', 'baseUrl', 'keyHeader'],
    packages: [
      { template: 'call-api-backend', suffix: '-backend' },
      { ...PAGE, changes: 'call-api-backend-frontend' },
    ],
  },
];

/** The templates of package.json besides these; undefined for the CLI's own ones. */
export function otherTemplates() {
  const { backstage } = JSON.parse(readFileSync(inRoot('package.json')));
  return backstage?.cli?.new?.templates
    ?.map(template => basename(template))
    .filter(name => !name.startsWith('call-api-'));
}
