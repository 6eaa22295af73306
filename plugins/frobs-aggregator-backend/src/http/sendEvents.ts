import type { Response } from 'express';
import { closeSignal } from './closeSignal';

const HEARTBEAT_MS = 15_000;

/** One server-sent event: `id` is for clients that connect again. */
export interface ServerEvent {
  id: number;
  data: unknown;
}

/** Sends events until they end or fail, or until the client leaves. */
export async function sendEvents(
  res: Response,
  name: string,
  createEvents: (signal: AbortSignal) => AsyncIterable<ServerEvent>,
): Promise<void> {
  res.writeHead(200, {
    'content-type': 'text/event-stream',
    // Compression would hold events back.
    'cache-control': 'private, no-store, no-transform',
  });
  res.flushHeaders();
  if (res.req.method === 'HEAD') {
    // Its connection may be one that a load balancer uses for everybody.
    res.end();
    return;
  }
  // Proxies end connections that are silent.
  const heartbeat = setInterval(() => res.write(':\n\n'), HEARTBEAT_MS);
  try {
    for await (const { id, data } of createEvents(closeSignal(res))) {
      res.write(`id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    }
    res.end();
  } catch {
    // A status cannot follow: the client connects again and gets it then.
    res.destroy();
  } finally {
    clearInterval(heartbeat);
  }
}
