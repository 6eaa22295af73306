import type { RequestListener } from 'node:http';
import type { FaultEngine } from '../faults/engine.ts';
import type { Journal } from '../journal/journal.ts';
import { isFromBrowser } from './caller.ts';
import { Exchange, type ListenerInfo } from './exchange.ts';
import { resetConnection } from './reset.ts';

/** Leads the requests of a listener past the journal and the faults. */
export function observe(
  info: ListenerInfo,
  { journal, faults }: { journal: Journal; faults: FaultEngine },
  handler: RequestListener,
): RequestListener {
  return (request, response) => {
    const exchange = new Exchange(info, request, response);
    journal.observe(exchange);
    if (info.refusesBrowsers && isFromBrowser(request.headers)) {
      resetConnection(request.socket);
      return;
    }
    faults.apply(exchange, () => handler(request, response));
  };
}
