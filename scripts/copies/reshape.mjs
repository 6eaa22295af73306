import * as fs from 'node:fs';
import { join } from 'node:path';
import { edit } from '../templates/edit.mjs';
import { inRepo } from '../lib/paths.mjs';
import { output } from './output.mjs';
import { edit as editFile } from './place.mjs';
import { steps } from './parts.mjs';

/** Makes the copies ones for an API of another shape, as their READMEs say. */
export async function reshape(app) {
  for (const [folder, { files, edits, command }] of Object.entries(steps)) {
    const copy = join(app, folder);
    for (const name of files) {
      fs.cpSync(inRepo(`scripts/copies/parts/${name}`), copy, {
        recursive: true,
      });
    }
    for (const [file, changes] of Object.entries(edits)) {
      editFile(join(copy, file), text => edit(file, text, changes));
    }
    if (command) await output('yarn', command, { cwd: copy });
  }
}
