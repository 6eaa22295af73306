import { type Result, STRATEGIES } from '@internal/strategies';
import { z } from 'zod';

const object = z.looseObject({});

// Rejects results that another version of the page has stored.
const resultsSchema = z.record(
  z.string(),
  z.looseObject({
    strategy: z.enum(STRATEGIES),
    figures: object,
    auth: z.array(z.string()),
    requests: z.array(object),
    journal: z.array(object),
    mismatches: z.array(z.string()),
  }),
);

/**
 * Parses stored results.
 *
 * @throws Error if the JSON is not what this version of the page stores
 */
export const readResults = (json: string) =>
  resultsSchema.parse(JSON.parse(json)) as unknown as Record<string, Result>;
