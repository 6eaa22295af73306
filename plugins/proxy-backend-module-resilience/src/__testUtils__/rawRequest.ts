import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { mockCredentials } from '@backstage/backend-test-utils';

/** Asks as a signed-in user, and leaves the answer as it came over the wire. */
export async function rawRequest(
  url: string,
  {
    headers = {},
    path = new URL(url).pathname,
  }: { headers?: Record<string, string>; path?: string } = {},
) {
  const asked = request(url, {
    agent: false,
    path,
    headers: { authorization: mockCredentials.user.header(), ...headers },
  }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return {
    status: response.statusCode,
    headers: response.headers,
    body: await buffer(response),
  };
}
