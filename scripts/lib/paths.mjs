import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const rootUrl = new URL('../../', import.meta.url);

/** The absolute path of a file or folder in the repository. */
export const inRepo = path => fileURLToPath(new URL(path, rootUrl));

export const read = path => readFileSync(inRepo(path), 'utf8');

export const rootManifest = JSON.parse(read('package.json'));
