import { ResponseError } from '@backstage/errors';

/** The largest answer, unpacked. To parse a larger one would stop the backend for long. */
const MAX_MB = 5;

function limitSize(response: Response): Response {
  let bytes = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MAX_MB * 1_000_000) {
        throw new Error(`The answer is larger than ${MAX_MB} MB`);
      }
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(limit), response);
}

/**
 * Sends a request that has a secret.
 *
 * @throws ResponseError if the status is not 2xx, an Error if the API redirects: another
 * host must not get the secret
 */
export async function request(url: string, init: RequestInit) {
  const answer = await fetch(url, { ...init, redirect: 'manual' });
  const location = answer.headers.get('location');
  if (answer.status >= 300 && answer.status < 400 && location) {
    await answer.body?.cancel();
    const { origin } = new URL(location, url);
    throw new Error(`It redirects to ${origin}, which gets no secret`);
  }
  const response = limitSize(answer);
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return response;
}
