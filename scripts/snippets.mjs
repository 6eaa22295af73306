// Copies the places in code and config that scenarios point at into the plugin
// that shows them: `yarn snippets`.
import { writeFileSync } from 'node:fs';
import { snippets, snippetsFile } from './lib/snippets.mjs';

writeFileSync(snippetsFile, snippets());
