import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { serve } from './serve.ts';

// http-proxy-middleware without Backstage around it.
serve(async ({ target }: { target: string }) => {
  const app = express();
  app.use(
    createProxyMiddleware({ target, changeOrigin: true, logLevel: 'silent' }),
  );
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
