import { z } from 'zod';

/**
 * An entry of FrobsCo's list, whatever its fields are. Name those that you rely
 * on, and the page says which one is missing or wrong.
 *
 * @public
 */
export type Frob = Record<string, unknown>;

/** The list is the whole answer, or the first of its fields that is a list. */
function findList(answer: unknown): unknown {
  if (Array.isArray(answer) || answer === null || typeof answer !== 'object') {
    return answer;
  }
  return Object.values(answer).find(Array.isArray) ?? answer;
}

export const frobsSchema: z.ZodType<Frob[]> = z.preprocess(
  findList,
  z.array(z.record(z.string(), z.unknown())),
);
