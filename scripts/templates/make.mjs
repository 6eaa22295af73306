import { matchesGlob } from 'node:path';
import { read } from '../lib/paths.mjs';
import { toDefinition } from './definition.mjs';
import { edit } from './edit.mjs';
import { hasPlaces, toHandlebars } from './handlebars.mjs';
import { toManifest } from './manifest.mjs';
import { filesBelow, filesOf } from './paths.mjs';
import { rename } from './rename.mjs';

/** What is made for the plugin that a template is of, and not part of it. */
const MADE = ['catalog-info.yaml'];

const overlayFolder = name => `scripts/templates/overlays/${name}`;

/** Which file of the repository each file of a template is made of. */
export function sourcesOf({ from, leaveOut = [], only, take = {}, overlays }) {
  const isLeftOut = path =>
    [...MADE, ...leaveOut].some(glob => matchesGlob(path, glob));
  const isTaken = path => !only || only.some(glob => matchesGlob(path, glob));
  const own = filesOf(from).filter(path => isTaken(path) && !isLeftOut(path));
  return {
    ...Object.fromEntries(own.map(path => [path, `plugins/${from}/${path}`])),
    ...take,
    ...Object.fromEntries(
      overlays.flatMap(name =>
        filesBelow(overlayFolder(name)).map(path => [
          path,
          `${overlayFolder(name)}/${path}`,
        ]),
      ),
    ),
  };
}

const placesIn = text => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(m => m[1]);

/** The files of a template by their paths, as `yarn new` reads them. */
export function make(template) {
  const { edits = {} } = template;
  const texts = Object.entries(sourcesOf(template)).map(([path, file]) => [
    path,
    edit(file, read(file), edits[path]),
  ]);
  const sources = texts.map(([, text]) => rename(text));
  const renamed = texts.map(([path, text]) => [
    rename(path),
    path === 'package.json' ? toManifest(rename(text), sources) : rename(text),
  ]);
  const files = renamed.map(([path, text]) =>
    hasPlaces(path + text) || path === 'package.json'
      ? [`${toHandlebars(path)}.hbs`, toHandlebars(text)]
      : [path, text],
  );
  const used = new Set(files.flatMap(file => file.flatMap(placesIn)));
  return new Map([
    ['portable-template.yaml', toDefinition(template, used)],
    ...files.sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}
