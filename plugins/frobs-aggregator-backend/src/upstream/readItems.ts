import { toError } from '@backstage/errors';
import { setImmediate } from 'node:timers/promises';
import type { ReadAnswer } from './attempt';
import { JsonArraySplitter } from './JsonArraySplitter';
import { pickFields } from './pickFields';
import { shapeError } from './readJson';
import { UpstreamError } from './UpstreamError';

/**
 * Reads some fields of the items of a JSON array as they arrive, so that memory
 * holds one item at a time, whatever the length of the answer.
 */
// #region backend-stream
export function readItems(
  fields: ReadonlySet<string>,
  onItem: (item: unknown, index: number) => void,
) {
  const read: ReadAnswer<void> = async response => {
    let index = 0;
    const splitter = new JsonArraySplitter(item => {
      onItem(JSON.parse(pickFields(item, fields)), index);
      index += 1;
    });
    for await (const chunk of response.body ?? []) {
      try {
        splitter.write(chunk);
      } catch (error) {
        throw error instanceof UpstreamError
          ? error
          : shapeError(response.url, `[${index}]: ${toError(error).message}`);
      }
      // Chunks that are there already must not keep everybody else waiting.
      await setImmediate();
    }
    if (!splitter.isEnded) {
      throw shapeError(response.url, 'its end: the JSON is cut off');
    }
  };
  return read;
}
// #endregion
