import {
  cpSync,
  globSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './run.mjs';

// What portable-template.yaml has for the CLI, which cannot ask for it.
const EXAMPLES = { apiName: 'Example API' };

const filesIn = cwd =>
  globSync('**', { cwd, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));

const render = (text, values) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);

function addParts(folder, parts, values) {
  for (const [from, to] of parts) {
    cpSync(inRoot(`templates/${from}`), join(folder, to), { recursive: true });
  }
  for (const file of filesIn(folder).filter(name => name.endsWith('.hbs'))) {
    writeFileSync(file, render(readFileSync(file, 'utf8'), values));
    renameSync(file, render(file.slice(0, -'.hbs'.length), values));
  }
}

/** Completes a package that the CLI has made. */
export function fill(folder, parts, values) {
  const path = inRoot(folder);
  addParts(path, parts, values);
  for (const file of filesIn(path)) {
    const before = readFileSync(file, 'utf8');
    const after = before
      .replaceAll(EXAMPLES.apiName, () => values.apiName)
      .replace(
        /(```yaml\n# app-config\.yaml\n)[^]*?```/,
        (_, head) => `${head}${values.appConfig}\`\`\``,
      );
    if (after !== before) {
      writeFileSync(file, after);
    }
  }
}
