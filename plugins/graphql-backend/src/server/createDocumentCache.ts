import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** An estimate of what a cache holds. */
const MAX_BYTES = 50_000_000;
const BYTES_PER_ENTRY = 4_000;
const BYTES_PER_TOKEN = 320;
const BYTES_PER_CHARACTER = 2;

/** What parsing gave, a document or an error, by the text. A short text can have many tokens. */
export const createDocumentCache = <Value extends DocumentNode | Error>() =>
  new LRUCache<string, Value>({
    maxSize: MAX_BYTES,
    sizeCalculation: (value, text) =>
      BYTES_PER_ENTRY +
      BYTES_PER_CHARACTER * text.length +
      BYTES_PER_TOKEN * (('tokenCount' in value && value.tokenCount) || 0),
  });
