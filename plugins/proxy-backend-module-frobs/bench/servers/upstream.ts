import { createServer } from 'node:http';
import { serve } from './serve';

// About as large as a page of 12 frobs.
const body = Buffer.from(JSON.stringify({ items: 'frob '.repeat(400) }));

serve(
  createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': body.length,
      etag: '"1"',
    });
    response.end(body);
  }),
);
