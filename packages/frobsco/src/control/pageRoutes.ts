import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../http/createApp.ts';

const FILES = [
  { url: '/', file: 'index.html', type: 'text/html; charset=utf-8' },
  { url: '/page.css', file: 'page.css', type: 'text/css; charset=utf-8' },
  { url: '/icon.svg', file: 'icon.svg', type: 'image/svg+xml' },
  { url: '/page.js', file: 'page.js', type: 'text/javascript; charset=utf-8' },
];

/** The control page; it uses the REST routes. */
export async function registerPageRoutes(app: App) {
  for (const { url, file, type } of FILES) {
    const content = await readFile(join(import.meta.dirname, 'page', file));
    app.get(url, { schema: { hide: true } }, (_request, reply) =>
      reply
        .type(type)
        .header('content-security-policy', "default-src 'self'")
        .send(content),
    );
  }
}
