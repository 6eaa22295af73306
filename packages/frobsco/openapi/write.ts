import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { servedDocuments } from '../src/openapi/documents.ts';

// Writes what the routes say, so that what is validated is what is documented.
for (const [file, document] of await servedDocuments()) {
  const path = join(import.meta.dirname, file);
  const config = await resolveConfig(path);
  const text = await format(stringify(document), { ...config, parser: 'yaml' });
  await writeFile(path, text);
}
