import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';

/** Sends one value as JSON, and hashes it only if it has changed. */
export class EtagJsonResponder {
  #last?: { json: string; bytes: Buffer; etag: string };

  send(req: Request<any, any, any, any>, res: Response, value: unknown): void {
    const { bytes, etag } = this.#render(JSON.stringify(value));
    res.setHeader('etag', etag);
    res.setHeader('cache-control', 'private, no-cache');
    if (req.fresh) {
      res.writeHead(304).end();
      return;
    }
    res.setHeader('content-type', 'application/json; charset=utf-8');
    res.setHeader('content-length', bytes.length);
    res.end(bytes);
  }

  #render(json: string) {
    if (this.#last?.json !== json) {
      const bytes = Buffer.from(json);
      const hash = createHash('sha1').update(bytes).digest('base64');
      this.#last = { json, bytes, etag: `"${hash}"` };
    }
    return this.#last;
  }
}
