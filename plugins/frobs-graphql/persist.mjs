// Writes the manifest of persisted operations: each document of the plugin by its SHA-256.
// In production the backend runs no others.
import { print } from '@0no-co/graphql.web';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import * as documents from './src/api/documents.ts';

const toHash = text => createHash('sha256').update(text).digest('hex');

const manifest = Object.fromEntries(
  Object.values(documents).map(document => {
    const text = print(document);
    return [toHash(text), text];
  }),
);
const file = new URL('persisted-operations.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
