import type { App } from '../http/createApp.ts';
import { HttpError } from '../http/errors.ts';
import { isLoopback } from '../http/loopback.ts';

const SAME_SITE = ['same-origin', 'none', undefined];

function refuse(message: string): never {
  throw new HttpError(403, 'NotAllowedError', message);
}

/**
 * Prevents pages of other sites from using the mock through a user's browser. Requests
 * from outside browsers have none of these headers, and pass.
 *
 * @param listensOn - the address of the control port
 */
export function registerOriginCheck(app: App, listensOn: string) {
  const isLocal = isLoopback(listensOn);
  app.addHook('onRequest', async ({ method, headers, hostname }) => {
    // Another name for a loopback address is a sign of DNS rebinding.
    if (isLocal && !isLoopback(hostname)) {
      refuse(`'${hostname}' is not a name of the control port`);
    }
    if (method === 'GET' || method === 'HEAD') {
      return;
    }
    const { origin, host } = headers;
    const site = headers['sec-fetch-site'] as string | undefined;
    const isForeign = origin !== undefined && origin !== `http://${host}`;
    if (isForeign || !SAME_SITE.includes(site)) {
      refuse('Only the page of the control port may do this');
    }
  });
}
