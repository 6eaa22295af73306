import { ProbeError } from '../ProbeError.ts';

/** What says something of the API, though it is no data. */
const TELLING = [401, 403, 408, 410, 429];

/** Why an answer tells nothing of the API, in one line; nothing where it does. */
export function explainStatus(
  status: number,
  headers: Record<string, string>,
  url: URL,
): ProbeError | undefined {
  const isData = status >= 200 && status < 300;
  const isDown = status >= 500 && status !== 501;
  if (isData || isDown || TELLING.includes(status)) return undefined;

  const fail = (what: string) =>
    new ProbeError('STATUS', `${url.href} answers ${status}: ${what}`);
  switch (status) {
    case 404:
      return fail('there is nothing at this path, take one that a page reads');
    case 405:
      return fail(`it takes ${headers.allow ?? 'other methods'}, not GET`);
    case 426:
      return fail(
        url.protocol === 'http:'
          ? `it wants another protocol: is it https://${url.host}?`
          : `it wants another protocol: ${headers.upgrade ?? 'which, it does not say'}`,
      );
    default:
      return fail('that is no data, take a URL that a page reads');
  }
}
