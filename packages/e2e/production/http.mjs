import http from 'node:http';
import https from 'node:https';

/** Sends requests from one client address. The limits of the production config count by it. */
export function createClient({ ca, address = '127.0.0.1' }) {
  const options = { keepAlive: true, localAddress: address, ca };
  const agents = {
    'http:': new http.Agent({ ...options, localAddress: undefined }),
    'https:': new https.Agent(options),
  };

  /** Never rejects: a connection that fails has the status 0. */
  function send(url, { method = 'GET', headers, body, timeout = 30_000 } = {}) {
    const { protocol } = new URL(url);
    const start = performance.now();
    return new Promise(resolve => {
      const end = result =>
        resolve({ ...result, ms: performance.now() - start });
      const signal = AbortSignal.timeout(timeout);
      const request = (protocol === 'https:' ? https : http).request(
        url,
        { method, headers, agent: agents[protocol], signal },
        response => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', chunk => {
            text += chunk;
          });
          response.on('error', error => end({ status: 0, text: `${error}` }));
          response.on('end', () =>
            end({
              status: response.statusCode,
              headers: response.headers,
              text,
            }),
          );
        },
      );
      request.on('error', error => end({ status: 0, text: `${error}` }));
      request.end(body);
    });
  }
  const close = () => Object.values(agents).forEach(agent => agent.destroy());
  return { send, close };
}
