// Copies the code and config that the lab shows: `yarn snippets`.
import { writeFileSync } from 'node:fs';
import {
  appConfigs,
  appConfigsFile,
  snippets,
  snippetsFile,
} from './lib/snippets.mjs';

writeFileSync(snippetsFile, snippets());
writeFileSync(appConfigsFile, appConfigs());
