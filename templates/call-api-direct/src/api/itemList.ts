import { CustomErrorBase } from '@backstage/errors';
import { z } from 'zod';
import { findList } from './findList';
import { findPaging, type Paging } from './findPaging';

// An answer can have thousands of fields, and logs keep the message.
const MAX_LENGTH = 300;

/**
 * An entry of the list. Name the fields that you rely on, and the page says which one is
 * missing: `z.looseObject({ id: z.string() })`.
 */
const itemSchema = z.record(z.string(), z.unknown());

export type Item = z.infer<typeof itemSchema>;

export interface ItemList extends Paging {
  items: Item[];
}

/** The answer is not what the page can show. */
export class UnexpectedAnswerError extends CustomErrorBase {
  name = 'UnexpectedAnswerError' as const;
}

function parseJson(text: string, type: string | null): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const label = type?.split(';')[0] ?? 'without a content type';
    throw new UnexpectedAnswerError(
      text === '' ? 'The answer is empty' : `The answer is not JSON (${label})`,
    );
  }
}

function describe(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) {
    return `it is ${answer === null ? 'null' : `a ${typeof answer}`}`;
  }
  const fields = Object.keys(answer).join(', ').slice(0, MAX_LENGTH);
  return `its fields are: ${fields || 'none'}`;
}

/**
 * Reads the list in a JSON answer.
 *
 * @throws UnexpectedAnswerError
 */
export async function readItemList(response: Response): Promise<ItemList> {
  const { headers } = response;
  const answer = parseJson(await response.text(), headers.get('content-type'));
  const found = findList(answer);
  if (!found) {
    throw new UnexpectedAnswerError(
      `The answer holds no list of objects: ${describe(answer)}`,
    );
  }
  const { data, error } = z.array(itemSchema).safeParse(found.list);
  if (error) {
    const [{ path, message }] = error.issues;
    const place = [found.field || 'list', ...path].join('.');
    throw new UnexpectedAnswerError(`At ${place}: ${message}`);
  }
  return { items: data, ...findPaging(answer, headers, data.length) };
}
