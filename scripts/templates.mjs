// Makes what `yarn new` offers of the plugins in this repository: `yarn templates`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRepo } from './lib/paths.mjs';
import { make } from './templates/make.mjs';
import { templates } from './templates/specs/index.mjs';

for (const template of templates) {
  const folder = inRepo(`templates/${template.name}`);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of make(template)) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, text);
  }
}
