import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './run.mjs';

/** Puts values in the place of a template's examples, in all files of a package. */
export function fill(folder, examples, values) {
  const cwd = inRoot(folder);
  const replacements = Object.entries(examples).filter(([key]) => values[key]);
  for (const entry of globSync('**', { cwd, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const before = readFileSync(file, 'utf8');
    const after = replacements.reduce(
      (text, [key, example]) => text.replaceAll(example, () => values[key]),
      before,
    );
    if (after !== before) writeFileSync(file, after);
  }
}

/** What a package wants in app-config.yaml, by its README. */
export function snippetOf(folder) {
  const readme = readFileSync(inRoot(join(folder, 'README.md')), 'utf8');
  const [, yaml] = readme.match(/```yaml\n(# app-config[^]*?)```/) ?? [];
  return yaml ? `\nTo be added, see ${folder}/README.md:\n\n${yaml}` : '';
}
