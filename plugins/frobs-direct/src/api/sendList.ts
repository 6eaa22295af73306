import type { FetchApi } from '@backstage/core-plugin-api';
import createClient from 'openapi-fetch';
import type { paths } from './frobsco.generated';

/** The document's paths as they go on from a base URL with the version in it. */
type Version1 = {
  [
    path in keyof paths as path extends `/v1${infer rest}` ? rest : never
  ]: paths[path];
};

/** Asks for the list, by the client that is typed after FrobsCo's document. */
export async function sendList(options: {
  baseUrl: string;
  fetch: FetchApi['fetch'];
  token?: string;
  signal: AbortSignal;
}): Promise<Response> {
  const { baseUrl, fetch, token, signal } = options;
  const client = createClient<Version1>({ baseUrl, fetch });
  const { response, error } = await client.request('get', '/list', {
    headers: token ? { authorization: `Bearer ${token}` } : {},
    signal,
    parseAs: 'stream',
  });
  return response.ok ? response : withBody(response, error);
}

/** The body again, which the client has read. */
function withBody(response: Response, error: unknown): Response {
  const text = typeof error === 'string' ? error : JSON.stringify(error);
  return new Response(text, response);
}
