import type { Observations } from '../probe/Observations.ts';
import type { Finding } from './Finding.ts';
import { dataRequest } from './responses.ts';

/** Whether the API supports HTTP caching. */
export function checkCaching(observations: Observations): Finding | undefined {
  const data = dataRequest(observations);
  if (!data) {
    return undefined;
  }
  const { headers } = data.response;
  const supported = [
    headers.etag && 'ETag',
    headers['last-modified'] && 'Last-Modified',
    headers['cache-control'] && `Cache-Control: ${headers['cache-control']}`,
  ].filter(Boolean);
  if (supported.length === 0) {
    return { topic: 'caching', messages: ['no caching headers'] };
  }
  const revalidation = observations.requests.find(
    ({ purpose }) => purpose === 'revalidate',
  );
  const status = revalidation?.response?.status;
  const result =
    status === 304 ? '304' : `${status ?? 'no response'} instead of 304`;
  return {
    topic: 'caching',
    messages: [
      `${supported.join(', ')}${revalidation ? `; revalidation: ${result}` : ''}`,
    ],
  };
}
