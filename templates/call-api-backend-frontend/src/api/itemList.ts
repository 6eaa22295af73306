import { CustomErrorBase } from '@backstage/errors';
import { z } from 'zod';

/**
 * An entry of the list. Name the fields that you rely on, and the page says which one is
 * missing: `z.looseObject({ id: z.string() })`.
 */
const itemSchema = z.record(z.string(), z.unknown());

const itemListSchema = z.object({
  items: z.array(itemSchema),
  /** How many entries all pages of the API have, if it says. */
  total: z.number().optional(),
  hasMore: z.boolean(),
  /** When the API sent the list, in ms since the epoch. */
  asOf: z.number().optional(),
  /** Whether the last attempt to get a newer list failed. */
  refreshFailed: z.boolean().optional(),
});

export type Item = z.infer<typeof itemSchema>;

export type ItemList = z.infer<typeof itemListSchema>;

/** The answer is not what the backend plugin is to send. */
export class UnexpectedAnswerError extends CustomErrorBase {
  name = 'UnexpectedAnswerError' as const;
}

/** @throws UnexpectedAnswerError */
export async function readItemList(response: Response): Promise<ItemList> {
  const { data, error } = itemListSchema.safeParse(await response.json());
  if (error) {
    throw new UnexpectedAnswerError(z.prettifyError(error));
  }
  return data;
}
