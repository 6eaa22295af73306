import { z } from 'zod';
import { defineEffect } from '../effect.ts';
import { changeJson } from '../changeJson.ts';

type Item = Record<string, unknown>;

const CHANGES = {
  missing: (item: Item, field: string) => {
    const { [field]: _, ...rest } = item;
    return rest;
  },
  null: (item: Item, field: string) => ({ ...item, [field]: null }),
  text: (item: Item, field: string) => ({
    ...item,
    [field]: `about ${item[field]}`,
  }),
};

/** Changes one field of each item of the body. */
export const wrongShape = defineEffect({
  schema: z.strictObject({
    type: z.literal('wrong-shape'),
    field: z.string().min(1).max(100),
    change: z.enum(['missing', 'null', 'text']),
  }),
  create: ({ field, change }) => ({
    body: source =>
      changeJson(source, json => {
        const apply = (item: Item) => CHANGES[change](item, field);
        return Array.isArray(json) ? json.map(apply) : apply(json as Item);
      }),
  }),
});
