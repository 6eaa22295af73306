import { pipeline, type Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { getGlobalDispatcher, interceptors, request } from 'undici';
import type { FetchAnswer } from './attempt';
import { handBackChunks } from './handBackChunks';

/** What `fetch` sends besides, without `sec-fetch-mode`, which is for browsers. */
const HEADERS = {
  accept: '*/*',
  'accept-encoding': 'gzip',
  'user-agent': 'node',
};

const redirect = interceptors.redirect({ maxRedirections: 5 });

/**
 * As `fetch`, for answers of many megabytes. `fetch` copies every chunk, and to
 * collect the copies holds up whatever else the backend does. A chunk of the
 * body is gone once the next one is asked for.
 */
export const fetchStream: FetchAnswer = async (url, init) => {
  const response = await request(url, {
    ...init,
    // Or it joins two chunks when it has them, and leaves both to be collected.
    highWaterMark: 0,
    headers: { ...HEADERS, ...init.headers },
    dispatcher: getGlobalDispatcher().compose(redirect),
  });
  const { statusCode: status, statusText } = response;
  const headers = new Headers(response.headers as Record<string, string>);
  const isZipped = headers.get('content-encoding') === 'gzip';
  const body: Readable = isZipped
    ? pipeline(response.body, createGunzip(), () => {})
    : response.body;
  // Who reads it hears of an error; after that nobody does.
  body.on('error', () => {});
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText,
    headers,
    url,
    body: {
      // What comes out of gunzip is a view of memory that it goes on to use.
      [Symbol.asyncIterator]: () =>
        isZipped ? body[Symbol.asyncIterator]() : handBackChunks(body),
      cancel: async () => void body.destroy(),
    },
    text: () => text(body),
  };
};
