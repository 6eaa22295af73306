import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));

function readTemplate(file) {
  const text = readFileSync(`${here}/${file}`, 'utf8');
  const field = name => text.match(new RegExp(`^${name}: (.*)$`, 'm'))[1];
  return {
    name: field('name'),
    role: field('role'),
    description: field('description'),
    values: Object.fromEntries(
      [...text.matchAll(/^ {2}(\w+): '(.*)'$/gm)].map(m => [m[1], m[2]]),
    ),
  };
}

const all = globSync('*/portable-template.yaml', { cwd: here })
  .sort()
  .map(readTemplate);

const pageOf = name =>
  all.find(template => template.name === `${name}-frontend`);

/** Those to choose from. A backend's page comes with it. */
export const templates = all.filter(({ name }) => !name.endsWith('-frontend'));

/** The templates that make a plugin: two where the page is a package of its own. */
export const withPage = name =>
  [all.find(template => template.name === name), pageOf(name)].filter(Boolean);

/** Where the CLI puts the package. */
export const folderOf = ({ role }, pluginId) =>
  `plugins/${pluginId}${role === 'backend-plugin' ? '-backend' : ''}`;
