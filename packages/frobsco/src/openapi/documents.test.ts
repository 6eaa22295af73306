import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { servedDocuments } from './documents.ts';

const FOLDER = join(__dirname, '../../openapi');

// When this fails, `yarn openapi` writes them anew.
it('the documents in the repository are those that are served', async () => {
  const documents = await servedDocuments();
  const files = (await readdir(FOLDER)).filter(name => name.endsWith('.yaml'));
  expect([...documents.keys()].sort()).toEqual(files.sort());
  for (const [file, document] of documents) {
    expect(parse(await readFile(join(FOLDER, file), 'utf8'))).toEqual(document);
    expect(document).toMatchObject({ openapi: '3.1.0' });
  }
});
