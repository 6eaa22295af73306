import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from './serve.ts';

let bytes = Buffer.alloc(0);
const server = createServer((_request, response) => {
  response
    .writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
    })
    .end(bytes);
});

// `node:http` only. Starting it again changes the body of its responses.
serve(async ({ body }: { body: string }) => {
  bytes = Buffer.from(body);
  if (!server.listening) {
    await once(server.listen(0, '127.0.0.1'), 'listening');
  }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
