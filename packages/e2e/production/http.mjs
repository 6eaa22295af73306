import http from 'node:http';
import https from 'node:https';
import { text as readText } from 'node:stream/consumers';

/** Sends requests from one client address. The limits of the production config count by it. */
export function createClient({ ca, address = '127.0.0.1' }) {
  const agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true, localAddress: address, ca }),
  };

  function attempt(url, { method = 'GET', headers, body, signal }) {
    const { protocol } = new URL(url);
    const { request } = protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      const sent = request(
        url,
        { method, headers, signal, agent: agents[protocol] },
        response => {
          const { statusCode: status, headers: received } = response;
          readText(response).then(
            text => resolve({ status, headers: received, text }),
            reject,
          );
        },
      );
      sent.on('error', error => {
        // The server closed a connection that it had kept. Browsers send the request again.
        error.retry = sent.reusedSocket && error.code === 'ECONNRESET';
        reject(error);
      });
      sent.end(body);
    });
  }

  const attemptAgain = (url, options) =>
    attempt(url, options).catch(error =>
      error.retry ? attemptAgain(url, options) : Promise.reject(error),
    );

  /** Never rejects: without a response, the status is 0. Gives its milliseconds, too. */
  async function send(url, { timeout = 30_000, ...options } = {}) {
    const start = performance.now();
    const signal = AbortSignal.timeout(timeout);
    const response = await attemptAgain(url, { ...options, signal }).catch(
      error => ({ status: 0, text: `${error}` }),
    );
    return { ...response, ms: performance.now() - start };
  }
  const close = () => Object.values(agents).forEach(agent => agent.destroy());
  return { send, close };
}
