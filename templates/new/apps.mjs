import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from './run.mjs';

const DISCOVERS = '@backstage/frontend-defaults';
const LEGACY_APP = 'packages/app/src/App.tsx';
const SIDEBAR = 'packages/app/src/components/Root/Root.tsx';
const SIDEBAR_ITEM = /^( *)<SidebarItem icon=\{(\w+)\} to=.* \/>$/gm;

const readText = file => readFileSync(inRoot(file), 'utf8');
const readManifest = folder => JSON.parse(readText(`${folder}/package.json`));

const sorted = dependencies =>
  Object.fromEntries(
    Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The CLI adds a page to `packages/app` alone. This adds it to other apps that find it. */
export function addToOtherApps(folder) {
  const { name, version } = readManifest(folder);
  const range =
    readManifest('packages/app').dependencies[name] ?? `^${version}`;
  const others = globSync('packages/*/package.json', { cwd: inRoot('.') })
    .map(dirname)
    .filter(app => app !== 'packages/app');
  for (const app of others) {
    const manifest = readManifest(app);
    if (!(DISCOVERS in (manifest.dependencies ?? {}))) {
      continue;
    }
    manifest.dependencies = sorted({ ...manifest.dependencies, [name]: range });
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    writeFileSync(inRoot(`${app}/package.json`), text);
  }
}

/** Adds a legacy app's sidebar entry. Gives what is left to do by hand. */
export function addToSidebar({ pluginId, apiName }) {
  const isLegacy =
    existsSync(inRoot(LEGACY_APP)) &&
    readText(LEGACY_APP).includes('</FlatRoutes');
  if (!isLegacy) {
    return '';
  }
  const text = existsSync(inRoot(SIDEBAR)) ? readText(SIDEBAR) : '';
  const last = [...text.matchAll(SIDEBAR_ITEM)].at(-1);
  const entry = icon =>
    `<SidebarItem icon={${icon}} to="${pluginId}" text="${apiName}" />`;
  if (!last) {
    return `\nAdd an entry to the sidebar of the app:\n\n${entry('YourIcon')}\n`;
  }
  const [line, indent, icon] = last;
  const end = last.index + line.length;
  writeFileSync(
    inRoot(SIDEBAR),
    `${text.slice(0, end)}\n${indent}${entry(icon)}${text.slice(end)}`,
  );
  return '';
}
