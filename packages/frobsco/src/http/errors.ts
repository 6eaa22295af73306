import type { FastifyError } from 'fastify';
import { z } from 'zod';

export const errorSchema = z
  .object({ error: z.object({ name: z.string(), message: z.string() }) })
  .describe('What went wrong.')
  .meta({ id: 'Error' });

/** The one shape in which every FrobsCo listener reports an error. */
export type ErrorBody = z.infer<typeof errorSchema>;

/** An error with the status of the response to it. */
export class HttpError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, name: string, message: string) {
    super(message);
    this.name = name;
    this.statusCode = statusCode;
  }
}

export class InputError extends HttpError {
  constructor(message: string) {
    super(400, 'InputError', message);
  }
}

export class NotFoundError extends HttpError {
  constructor(message: string) {
    super(404, 'NotFoundError', message);
  }
}

export function errorBody(error: FastifyError): ErrorBody {
  const name = error.validation ? 'InputError' : error.name;
  return { error: { name, message: error.message } };
}
