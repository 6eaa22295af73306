import { z } from 'zod';

/** What the module relies on. The error names the item and the field that is missing. */
export const apiItemSchema = z.object({
  id: z.coerce.string(),
  name: z.string().optional(),
});

export type ApiItem = z.infer<typeof apiItemSchema>;
