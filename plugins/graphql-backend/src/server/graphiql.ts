import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { RequestHandler } from 'express';

// Its scripts and styles are in the page, and its editors run in workers.
const CSP = [
  "default-src 'self' data: blob:",
  "script-src 'unsafe-inline' 'unsafe-eval' 'self' data: blob:",
  "style-src 'unsafe-inline' data:",
].join('; ');

/** The page of GraphiQL; it sends the cookie of the user who is signed in. */
export function createGraphiqlHandler(): RequestHandler {
  const page = renderGraphiQL({
    title: 'Backstage GraphQL',
    credentials: 'same-origin',
    // Its own way to subscribe is by GET.
    method: 'POST',
  });
  return (_req, res) => {
    res.set('content-security-policy', CSP).type('html').send(page);
  };
}
