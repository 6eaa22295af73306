// Copies the places in code and config that scenarios point at into one file,
// from which the page shows them. With --check it only tells whether they are current.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extract } from './extract.mjs';
import { sources } from './sources.mjs';

const inRepo = path =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const output = inRepo(
  'plugins/frobs-compare/src/components/snippets.generated.json',
);

const snippets = Object.fromEntries(
  Object.entries(sources).map(([id, [file, start]]) => [
    id,
    { file, ...extract(readFileSync(inRepo(file), 'utf8'), start) },
  ]),
);
const text = `${JSON.stringify(snippets, null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(output, text);
} else if (readFileSync(output, 'utf8') !== text) {
  console.error(
    'The code that scenarios show has changed: run `yarn workspace @internal/plugin-frobs-compare snippets`',
  );
  process.exitCode = 1;
}
