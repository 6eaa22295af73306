import {
  frobSchema,
  type Frob,
} from '@internal/plugin-frobs-aggregator-common';
import { parseShape, type UpstreamResponse } from '@internal/upstream-node';
import { streamJsonArray } from '../streaming/streamJsonArray';

const FROB_FIELDS = new Set(Object.keys(frobSchema.shape));

/** @throws UpstreamError that names the field that is wrong */
export function parseFrob(request: string, item: unknown, index: number): Frob {
  return parseShape(request, frobSchema, item, `[${index}].`);
}

/**
 * Calls `add` with each frob of a JSON array as it arrives.
 *
 * @throws UpstreamError
 */
export async function readFrobs(
  response: UpstreamResponse,
  add: (frob: Frob) => void,
): Promise<void> {
  await streamJsonArray(response, FROB_FIELDS, (item, index) =>
    add(parseFrob(response.request, item, index)),
  );
}
