import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { retryAfter } from './retryAfter';

it.each([
  [503, undefined, '5'],
  [503, '60', '60'],
  [500, undefined, null],
])(
  'a response with %s and Retry-After %s has %s',
  async (status, own, expected) => {
    const server = createServer((req, res) => {
      retryAfter(req as any, res as any, () => {
        if (own) {
          res.setHeader('Retry-After', own);
        }
        res.statusCode = status;
        res.end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}`);
    expect(response.status).toBe(status);
    expect(response.headers.get('retry-after')).toBe(expected);
    server.close();
  },
);
