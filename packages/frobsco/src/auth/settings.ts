import { z } from 'zod';

export const authSchema = z
  .strictObject({
    mode: z.enum(['none', 'api-key', 'client-credentials', 'user-oauth']),
    apiKey: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('What `X-Frobs-Key` must be, instead of the usual key.'),
    tokenSeconds: z
      .int()
      .min(1)
      .max(3_600)
      .optional()
      .describe('How long the tokens issued from now on live; 300 without it.'),
  })
  .meta({ id: 'Auth' });

/** Which credentials the FrobsCo API wants. */
export type AuthSettings = z.infer<typeof authSchema>;

/** Made up for this mock, and known to everybody who can read. */
export const DEMO_API_KEY = 'frobs-demo-key';

/** The scope that lets a token read frobs. */
export const READ_SCOPE = 'frobs.read';
