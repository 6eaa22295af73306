import { extract } from './extract.mjs';
import { inRepo, read } from './paths.mjs';
import { sources } from './sources.mjs';

/** Where the page of the comparison shows them from. */
export const snippetsFile = inRepo(
  'plugins/frobs-compare/src/components/snippets.generated.json',
);

/** The places in code and config that scenarios point at, as they are now. */
export function snippets() {
  const found = Object.entries(sources).map(([id, [file, start]]) => [
    id,
    { file, ...extract(read(file), start) },
  ]);
  return `${JSON.stringify(Object.fromEntries(found), null, 2)}\n`;
}
