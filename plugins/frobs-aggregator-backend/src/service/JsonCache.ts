import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';

interface Rendered {
  value: unknown;
  bytes: Buffer;
  etag: string;
}

function render(value: unknown): Rendered {
  const bytes = Buffer.from(JSON.stringify(value));
  const hash = createHash('sha1').update(bytes).digest('base64');
  return { value, bytes, etag: `"${hash}"` };
}

/** Sends values as JSON, turned into bytes once for as long as they stay the same. */
export class JsonCache {
  #last?: Rendered;

  send(req: Request<any, any, any, any>, res: Response, value: unknown): void {
    if (this.#last?.value !== value) {
      this.#last = render(value);
    }
    const { bytes, etag } = this.#last!;
    res.setHeader('etag', etag);
    res.setHeader('cache-control', 'private, no-cache');
    if (req.headers['if-none-match'] === etag) {
      res.writeHead(304).end();
      return;
    }
    res.setHeader('content-type', 'application/json; charset=utf-8');
    res.setHeader('content-length', bytes.length);
    res.end(bytes);
  }
}
