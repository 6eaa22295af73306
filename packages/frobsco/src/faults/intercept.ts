import { once } from 'node:events';
import { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import type { Call } from '../http/call.ts';
import type { FaultHit } from './activeFault.ts';
import { ConnectionCutError, type Body } from './effect.ts';

const { write, end, flushHeaders } = ServerResponse.prototype;

const hasBody = ({ method, response }: Call) =>
  method !== 'HEAD' && ![204, 304].includes(response.statusCode);

function cutConnection(response: ServerResponse, lastBytes: string) {
  const { socket } = response;
  flushHeaders.call(response);
  // Node corks what it writes until the next tick.
  setImmediate(() => {
    socket?.write(lastBytes);
    socket?.destroySoon();
  });
}

/** Lets the faults change the head, and wraps the body in those that change it. */
function changeResponse(source: Body, applied: FaultHit[], call: Call) {
  const { response } = call;
  for (const { fault } of applied) {
    fault.behavior.head?.(response);
  }
  const changing = applied.filter(({ fault }) => fault.behavior.body);
  if (!hasBody(call)) {
    return source;
  }
  if (changing.some(({ fault }) => !fault.behavior.keepsLength)) {
    response.removeHeader('content-length');
  }
  return changing.reduce(
    (body, { fault, context }) => fault.behavior.body!(body, context),
    source,
  );
}

async function send(call: Call, body: Body, closed: AbortSignal) {
  const { response } = call;
  try {
    for await (const chunk of body) {
      if (!write.call(response, chunk, 'utf8')) {
        await once(response, 'drain', { signal: closed });
      }
    }
    end.call(response, undefined, 'utf8');
  } catch (error) {
    if (error instanceof ConnectionCutError) {
      cutConnection(response, error.lastBytes);
    } else if (!closed.aborted) {
      response.destroy(error as Error);
    }
  }
}

/**
 * Sends what an app writes to its response through the faults first.
 *
 * It replaces methods of this one `ServerResponse`, because that is the only interface
 * which all apps share: fastify responds for the APIs, Koa inside oidc-provider for the
 * sign-in, and some faults respond themselves. Hooks of a framework would miss the others,
 * and a proxy in front of the apps could not leave out the end of a body or send a
 * malformed chunk. The replaced methods write to `source`; the original ones, called on
 * the response, write to the socket:
 *
 *     app → response.write, end → source → fault.body … → ServerResponse.prototype.write
 *
 * `writeHead` only notes status and headers until the first byte of the body, so that
 * faults may still change them.
 *
 * @param applied - read when the response begins
 * @returns a function that tells whether a response has begun
 */
export function intercept(
  call: Call,
  applied: FaultHit[],
  closed: AbortSignal,
): () => boolean {
  const { response } = call;
  const source = new PassThrough();
  source.on('drain', () => response.emit('drain'));
  closed.addEventListener('abort', () => source.destroy());

  let begun = false;
  const begin = () => {
    if (begun) {
      return;
    }
    begun = true;
    // From here on the response writes its head itself.
    delete (response as Partial<ServerResponse>).writeHead;
    void send(call, changeResponse(source, applied, call), closed);
  };

  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.at(-1);
    if (typeof headers === 'object' && headers !== null) {
      response.setHeaders(new Map(Object.entries(headers)));
    }
    return response;
  };
  response.flushHeaders = begin;
  response.write = (...args: unknown[]) => {
    begin();
    return (source.write as (...all: unknown[]) => boolean)(...args);
  };
  response.end = (...args: unknown[]) => {
    begin();
    (source.end as (...all: unknown[]) => void)(...args);
    return response;
  };
  return () => begun;
}
