import { ResponseError } from '@backstage/errors';
import type { z } from 'zod';
import { FrobsError } from './FrobsError';
import { readText } from './readText';
import type { RequestOptions } from './RequestOptions';

/** Enough to tell what went wrong; some servers answer with whole pages. */
const MAX_DETAIL_CHARS = 300;

/**
 * Gets JSON and checks its shape. `request` is what errors call it by.
 *
 * @throws FrobsError, also where the answer took over `timeout` ms
 */
export async function requestJson<T>(
  request: string,
  schema: z.ZodType<T>,
  options: RequestOptions & {
    send: (signal: AbortSignal) => Promise<Response>;
    timeout: number;
  },
): Promise<T> {
  const { send, timeout, signal: stop, onProgress = () => {} } = options;
  const deadline = AbortSignal.timeout(timeout);
  const signal = stop ? AbortSignal.any([stop, deadline]) : deadline;

  const fail = (cause: unknown): never => {
    stop?.throwIfAborted();
    throw deadline.aborted
      ? new FrobsError('timeout', `${request} took over ${timeout / 1000} s`)
      : new FrobsError('network', `${request} got no answer`, { cause });
  };

  const response = await send(signal).catch(fail);
  if (!response.ok) {
    throw await refused(request, response);
  }
  const text = await readText(response, onProgress).catch(fail);
  return parse(request, text, schema);
}

async function refused(request: string, response: Response) {
  const status = `${response.status} ${response.statusText}`.trim();
  const cause = await ResponseError.fromResponse(response);
  // What the server said, without the words put before it in parsing.
  const detail = messageIn(
    cause.body.error.message.replace(
      /^Request failed with status \d+ [^,]*(, )?/,
      '',
    ),
  ).slice(0, MAX_DETAIL_CHARS);
  return new FrobsError(
    'status',
    `${request} answered ${status}${detail && `: ${detail}`}`,
    { cause, status: response.status },
  );
}

/** The message of an error that is JSON, any other text as it is. */
function messageIn(text: string): string {
  try {
    const { error } = JSON.parse(text);
    return error.message ?? text;
  } catch {
    return text;
  }
}

function parse<T>(request: string, text: string, schema: z.ZodType<T>): T {
  const { data, error } = schema.safeParse(toJson(request, text));
  if (error) {
    const [{ path, message }] = error.issues;
    const field = path.join('.') || 'the whole answer';
    throw new FrobsError(
      'shape',
      `${request} answered with an unexpected shape at ${field}: ${message}`,
    );
  }
  return data as T;
}

function toJson(request: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FrobsError(
      'shape',
      `${request} answered with something that is not JSON`,
      { cause },
    );
  }
}
