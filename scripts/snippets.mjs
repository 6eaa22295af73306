// Copies the code and config between `#region` comments into the lab: `yarn snippets`.
import { writeFileSync } from 'node:fs';
import { snippets, snippetsFile } from './lib/snippets.mjs';

writeFileSync(snippetsFile, snippets());
