import { z } from 'zod';
import type { Result } from './Result';

const object = z.looseObject({});

// Enough to tell a result from what another version of the page has kept.
const resultsSchema = z.record(
  z.string(),
  z.looseObject({
    figures: object,
    auth: z.array(z.string()),
    requests: z.array(object),
    journal: z.array(object),
    differences: z.array(z.string()),
  }),
);

/**
 * Results that were kept as JSON.
 *
 * @throws Error where they are none
 */
export const readResults = (json: string) =>
  resultsSchema.parse(JSON.parse(json)) as unknown as Record<string, Result>;
