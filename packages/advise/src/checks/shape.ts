import type { Observations } from '../probe/Observations.ts';
import { findList } from '../templates.ts';
import { parseData } from './responses.ts';

/** What the JSON of a response is, for a page that shows a list of objects. */
export type Shape =
  /** A list of objects, in a field or by itself. */
  | { kind: 'list'; description: string; length: number }
  /** Data of another shape: the plugin has to convert it. */
  | { kind: 'other'; description: string }
  /** No data for any page. */
  | { kind: 'unusable'; description: string };

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function describeItems(list: unknown[]): string {
  const [first] = list;
  const isUniform = list.every(item => typeof item === typeof first);
  return isUniform && typeof first !== 'object'
    ? `a list of ${typeof first}s`
    : 'a list of mixed values';
}

function shapeOf(json: unknown): Shape {
  if (typeof json !== 'object' || json === null) {
    const description = json === null ? 'null' : `a ${typeof json}`;
    return { kind: 'unusable', description };
  }
  const found = findList(json);
  if (!found) {
    return {
      kind: 'other',
      description: 'an object without a list of objects',
    };
  }
  const { list, field } = found;
  const where = field && ` in the field ${field}`;
  return list.every(isObject)
    ? {
        kind: 'list',
        description: `${list.length === 0 ? 'an empty list' : 'a list of objects'}${where}`,
        length: list.length,
      }
    : { kind: 'other', description: `${describeItems(list)}${where}` };
}

/** The shape of the data; `undefined` if it is incomplete or not JSON. */
export function dataShape(observations: Observations): Shape | undefined {
  const json = parseData(observations);
  return json === undefined ? undefined : shapeOf(json);
}

/** How many items the list in the data has. */
export function countItems(observations: Observations): number | undefined {
  const shape = dataShape(observations);
  return shape?.kind === 'list' ? shape.length : undefined;
}
