import type { RequestListener } from 'node:http';
import type { FaultEngine } from './faults/faultEngine.ts';
import type { Journal } from './journal/journal.ts';
import { isFromBrowser } from './http/caller.ts';
import { Call, type ListenerInfo } from './http/call.ts';
import { resetConnection } from './http/reset.ts';

/** Wraps a listener's handler: the journal records each request, faults may change it. */
export function withJournalAndFaults(
  info: ListenerInfo,
  { journal, faults }: { journal: Journal; faults: FaultEngine },
  handler: RequestListener,
): RequestListener {
  return (request, response) => {
    const call = new Call(info, request, response);
    journal.record(call);
    if (info.refusesBrowsers && isFromBrowser(request.headers)) {
      resetConnection(request.socket);
      return;
    }
    faults.apply(call, () => handler(request, response));
  };
}
