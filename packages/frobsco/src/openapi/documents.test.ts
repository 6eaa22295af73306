import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { servedDocuments } from './documents.ts';

const FOLDER = join(__dirname, '../../openapi');

// When this fails, `yarn openapi` writes them anew.
it('the documents in the repository are those that are served', async () => {
  for (const [file, document] of await servedDocuments()) {
    expect(parse(await readFile(join(FOLDER, file), 'utf8'))).toEqual(document);
    expect(document).toMatchObject({ openapi: '3.1.0' });
  }
});
