import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on a free port that records its requests. */
export async function startServer(listener: RequestListener) {
  const requests: {
    method: string;
    headers: Record<string, string | undefined>;
  }[] = [];
  const server = createServer((request, response) => {
    const { method = '', headers } = request;
    requests.push({ method, headers: headers as Record<string, string> });
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    server,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
