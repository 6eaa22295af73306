import type { App } from '../http/app.ts';
import { HttpError } from '../http/errors.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const SAME_SITE = ['same-origin', 'none', undefined];

function refuse(message: string): never {
  throw new HttpError(403, 'NotAllowedError', message);
}

/**
 * Keeps other sites from using the mock through somebody's browser. A request
 * that does not come from a browser carries none of what is looked at.
 *
 * @param listensOn - the address of the control port
 */
export function registerOriginCheck(app: App, listensOn: string) {
  const isLocal = LOOPBACK.includes(listensOn);
  app.addHook('onRequest', async ({ method, headers, hostname }) => {
    // Under another name, this machine is reached by DNS rebinding.
    if (isLocal && !LOOPBACK.includes(hostname)) {
      refuse(`The control port is not known as '${hostname}'`);
    }
    if (method === 'GET' || method === 'HEAD') {
      return;
    }
    const { origin, host } = headers;
    const site = headers['sec-fetch-site'] as string | undefined;
    const isForeign = origin !== undefined && origin !== `http://${host}`;
    if (isForeign || !SAME_SITE.includes(site)) {
      refuse('Of all pages, only that of the control port may do this');
    }
  });
}
