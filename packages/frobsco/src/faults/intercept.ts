import { once } from 'node:events';
import { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import type { Exchange } from '../http/exchange.ts';
import { Cut, type Body } from './effect.ts';
import type { Hit } from './run.ts';

const { write, end, flushHeaders } = ServerResponse.prototype;

const hasBody = ({ method, response }: Exchange) =>
  method !== 'HEAD' && ![204, 304].includes(response.statusCode);

function cut(response: ServerResponse, lastBytes: string) {
  const { socket } = response;
  flushHeaders.call(response);
  // Node corks what it writes until the next tick.
  setImmediate(() => {
    socket?.write(lastBytes);
    socket?.destroySoon();
  });
}

function throughFaults(source: Body, applied: Hit[], exchange: Exchange) {
  const { response } = exchange;
  for (const { behaviour } of applied) {
    behaviour.head?.(response);
  }
  const changing = applied.filter(({ behaviour }) => behaviour.body);
  if (!hasBody(exchange)) {
    return source;
  }
  if (changing.some(({ behaviour }) => !behaviour.keepsLength)) {
    response.removeHeader('content-length');
  }
  return changing.reduce(
    (body, { behaviour, context }) => behaviour.body!(body, context),
    source,
  );
}

async function send(exchange: Exchange, body: Body, closed: AbortSignal) {
  const { response } = exchange;
  try {
    for await (const chunk of body) {
      if (!write.call(response, chunk, 'utf8')) {
        await once(response, 'drain', { signal: closed });
      }
    }
    end.call(response, undefined, 'utf8');
  } catch (error) {
    if (error instanceof Cut) {
      cut(response, error.lastBytes);
    } else if (!closed.aborted) {
      response.destroy(error as Error);
    }
  }
}

/**
 * Diverts what an app answers through the faults before it goes out.
 *
 * @param applied - read when the answer begins
 * @returns a function that tells whether an answer has begun
 */
export function intercept(
  exchange: Exchange,
  applied: Hit[],
  closed: AbortSignal,
): () => boolean {
  const { response } = exchange;
  const source = new PassThrough();
  source.on('drain', () => response.emit('drain'));
  closed.addEventListener('abort', () => source.destroy());

  let begun = false;
  const begin = () => {
    if (begun) {
      return;
    }
    begun = true;
    // From here on the response writes its head by itself.
    delete (response as Partial<ServerResponse>).writeHead;
    void send(exchange, throughFaults(source, applied, exchange), closed);
  };

  // The faults may change the head until the first byte of the body.
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
