import { z } from 'zod';
import { defineEffect } from '../effect.ts';
import { changeJson } from '../json.ts';

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

/** Every item of the body has one field that is not what it should be. */
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
