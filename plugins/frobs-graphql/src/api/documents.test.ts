import { print } from '@0no-co/graphql.web';
import { buildSchema, parse, validate } from 'graphql';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import persistedOperations from '../../persisted-operations.json';
import * as documents from './documents';

const folder = resolve(__dirname, '../..');
const read = (path: string) => readFileSync(resolve(folder, path), 'utf8');
const texts = Object.values(documents).map(document => print(document as any));

it('asks for what the schema has', () => {
  const schema = buildSchema(read('../graphql-backend/schema.graphql'));
  expect(texts.flatMap(text => validate(schema, parse(text)))).toEqual([]);
});

// If it fails: yarn generate
it('has the manifest of the documents', () => {
  const hashes = texts.map(text =>
    createHash('sha256').update(text).digest('hex'),
  );
  expect(persistedOperations).toEqual(
    Object.fromEntries(hashes.map((hash, index) => [hash, texts[index]])),
  );
});
