import { globSync, readFileSync } from 'node:fs';
import { inRoot } from './run.mjs';

const MAIN = 'app-config.yaml';
const KEY = /^( *)(['"]?)([^\s#'"-][^'"#]*?|\^.*?)\2:(?= |$)/;

/** The lines of a block-style YAML text that have a key, with the keys that lead there. */
function keysOf(text) {
  const parents = [];
  return text.split('\n').flatMap(line => {
    const [, { length: indent } = '', , key] = line.match(KEY) ?? [];
    if (!key) {
      return [];
    }
    while (parents.at(-1)?.indent >= indent) {
      parents.pop();
    }
    parents.push({ indent, key });
    return [{ line, path: parents.map(parent => parent.key).join('.') }];
  });
}

const parentOf = path => path.split('.').slice(0, -1).join('.');

/** Where the lines go: at the end of the file, or to a key that is in it already. */
function placeOf(path, existing) {
  if (existing.has(path)) {
    return `The key ${path} exists in ${MAIN}. Merge into it:`;
  }
  for (let key = parentOf(path); key; key = parentOf(key)) {
    if (existing.has(key)) {
      return `Add below ${key} of ${MAIN}:`;
    }
  }
  return `Add to ${MAIN}:`;
}

const readKeys = file => keysOf(readFileSync(inRoot(file), 'utf8'));

/** Says which lines to put where, so that no key is there twice. */
export function pasteSteps(config) {
  const files = globSync('app-config*.yaml', { cwd: inRoot('.') });
  const existing = new Set(
    files.includes(MAIN) ? readKeys(MAIN).map(({ path }) => path) : [],
  );
  const keys = keysOf(config);
  const isParent = path =>
    keys.some(other => other.path.startsWith(`${path}.`));
  const blocks = new Map();
  for (const { line, path } of keys) {
    if (existing.has(path) && isParent(path)) {
      continue;
    }
    const place = placeOf(path, existing);
    blocks.set(place, [...(blocks.get(place) ?? []), line]);
  }
  const replaced = files
    .filter(file => file !== MAIN)
    .flatMap(file => readKeys(file).map(({ path }) => ({ file, path })))
    .filter(
      ({ path }) => keys.some(key => key.path === path) && !isParent(path),
    )
    .map(
      ({ file, path }) =>
        `${file} sets ${path} as well, and replaces it. Merge the values there, too.`,
    );
  return [
    ...[...blocks].map(([place, lines]) => [place, '', ...lines].join('\n')),
    ...replaced,
  ].join('\n\n');
}
