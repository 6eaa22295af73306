import { z } from 'zod';
import { frobSchema, frobWithFlerpSchema, type FrobStatus } from './frobs';
import { thunkSchema } from './thunk';

const count = z.number().int().nonnegative();

const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), totalItems: count });

/** Which part of a list is wanted. */
export interface PageRequest {
  /** The most items to return. */
  limit: number;
  /** How many items of the list come before the first one returned. */
  offset: number;
}

/** Which frobs are wanted: a page of those that match. */
export interface FrobsRequest extends PageRequest {
  /** A part of the name, in upper or lower case. */
  q?: string;
  status?: FrobStatus;
}

/** A page of joined frobs, in FrobsCo's own order. */
export const frobsPageSchema = pageSchema(frobWithFlerpSchema);

export type FrobsPage = z.infer<typeof frobsPageSchema>;

/** A page of frobs without flerps, in FrobsCo's own order. */
export const plainFrobsPageSchema = pageSchema(frobSchema);

export type PlainFrobsPage = z.infer<typeof plainFrobsPageSchema>;

/** A page of all thunks, the newest first. */
export const thunkHistorySchema = pageSchema(thunkSchema);

export type ThunkHistory = z.infer<typeof thunkHistorySchema>;
