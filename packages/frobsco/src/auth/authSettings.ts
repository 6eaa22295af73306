import { z } from 'zod';

export const authSchema = z
  .strictObject({
    mode: z.enum(['none', 'api-key', 'client-credentials', 'user-oauth']),
    apiKey: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe(
        'The value that `X-Frobs-Key` must have, instead of the default.',
      ),
    clientSecrets: z
      .record(z.string(), z.array(z.string().min(1).max(200)).max(5))
      .optional()
      .describe(
        'The secrets that a client may use instead of its own, by its id.',
      ),
    tokenSeconds: z
      .int()
      .min(1)
      .max(3_600)
      .optional()
      .describe('Lifetime of new tokens, in seconds. Default: 300.'),
  })
  .meta({ id: 'Auth' });

/** The credentials that the FrobsCo API requires. */
export type AuthSettings = z.infer<typeof authSchema>;

/** An example, and public. */
export const DEMO_API_KEY = 'frobs-demo-key';

/** The scope that lets a token read frobs. */
export const READ_SCOPE = 'frobs.read';
