import type { FastifyError } from 'fastify';
import { z } from 'zod';

export const errorSchema = z
  .object({ error: z.object({ name: z.string(), message: z.string() }) })
  .meta({ id: 'Error' });

/** The one shape in which every FrobsCo listener reports an error. */
export type ErrorBody = z.infer<typeof errorSchema>;

/** An error with the status to answer it with. */
export class HttpError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, name: string, message: string) {
    super(message);
    this.name = name;
    this.statusCode = statusCode;
  }
}

export function errorBody(error: FastifyError): ErrorBody {
  const name = error.validation ? 'InputError' : error.name;
  return { error: { name, message: error.message } };
}
