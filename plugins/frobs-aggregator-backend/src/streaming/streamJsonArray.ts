import { toError } from '@backstage/errors';
import {
  shapeError,
  UpstreamError,
  type UpstreamResponse,
} from '@internal/upstream-node';
import { JsonArraySplitter } from './JsonArraySplitter';
import { pickFields } from './pickFields';
import { readInParts } from './readInParts';

// #region backend-stream
/**
 * Reads some fields of the items of a JSON array as they arrive: memory holds one item
 * at a time, whatever the length of the body.
 *
 * @throws UpstreamError, or what `onItem` throws as one
 */
export async function streamJsonArray(
  { body, request }: Pick<UpstreamResponse, 'body' | 'request'>,
  fields: ReadonlySet<string>,
  onItem: (item: unknown, index: number) => void,
): Promise<void> {
  let index = 0;
  const splitter = new JsonArraySplitter(item => {
    onItem(JSON.parse(pickFields(item, fields)), index);
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
