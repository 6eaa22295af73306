import { createServer } from 'node:http';
import express from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { serve } from './serve';

const target = process.argv[2];
const app = express();
app.use(
  createProxyMiddleware({ target, changeOrigin: true, logLevel: 'silent' }),
);
serve(createServer(app));
