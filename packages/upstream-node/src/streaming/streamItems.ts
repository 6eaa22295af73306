import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { toError } from '@backstage/errors';
import type { z } from 'zod';
import type { UpstreamResponse } from '../types';
import { parseShape, shapeError } from '../response/readJson';
import { UpstreamError } from '../UpstreamError';
import { JsonArraySplitter } from './JsonArraySplitter';
import { pickFields } from './pickFields';

/** What takes a ms, even if it is hostile XML. */
const PART_BYTES = 4 * 1024;
/** What is parsed at once holds up all other requests, and some JSON takes 100 ns a byte. */
const MAX_PARSED_LENGTH = 100_000;

/** The bytes of a body in small parts; other requests get their turn between two. */
export async function* readInParts(body: Readable): AsyncIterable<Buffer> {
  for await (const chunk of body) {
    for (let at = 0; at < chunk.length; at += PART_BYTES) {
      yield chunk.subarray(at, at + PART_BYTES);
      await setImmediate();
    }
  }
}

// #region backend-stream
/**
 * Validates the items of a JSON array as they arrive, and reads only their fields that
 * the schema has: memory holds one item at a time, whatever the length of the body.
 *
 * @throws UpstreamError, or what `onItem` throws as one
 */
export async function streamItems<Schema extends z.ZodObject>(
  { body, request }: Pick<UpstreamResponse, 'body' | 'request'>,
  schema: Schema,
  onItem: (item: z.output<Schema>) => void,
): Promise<void> {
  const fields = new Set(Object.keys(schema.shape));
  let index = 0;
  const splitter = new JsonArraySplitter(bytes => {
    const json = pickFields(bytes, fields);
    if (json.length > MAX_PARSED_LENGTH) {
      throw new RangeError(`more than ${MAX_PARSED_LENGTH} characters`);
    }
    const item = parseShape(request, schema, JSON.parse(json), `[${index}].`);
    onItem(item as z.output<Schema>);
    index += 1;
  });
  for await (const part of readInParts(body)) {
    try {
      splitter.write(part);
    } catch (error) {
      throw error instanceof UpstreamError
        ? error
        : shapeError(request, `[${index}]: ${toError(error).message}`);
    }
  }
  if (!splitter.isEnded) {
    throw shapeError(request, 'its end: the JSON is cut off');
  }
}
// #endregion
