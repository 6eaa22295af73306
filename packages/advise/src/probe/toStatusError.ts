import { ProbeError } from './ProbeError.ts';

/** Statuses that carry no data and still reveal something about the API. */
const INFORMATIVE = [401, 403, 408, 410, 429];

/** The error for a status from which no advice follows; nothing for other statuses. */
export function toStatusError(
  status: number,
  headers: Record<string, string>,
  url: URL,
): ProbeError | undefined {
  const isData = status >= 200 && status < 300;
  const isServerError = status >= 500 && status !== 501;
  if (isData || isServerError || INFORMATIVE.includes(status)) {
    return undefined;
  }

  const error = (cause: string, hint?: string) =>
    new ProbeError('STATUS', `${url.href} answers ${status}: ${cause}`, {
      hint,
    });
  switch (status) {
    case 404:
      return error(
        'nothing exists at this path',
        'use a URL that a page reads',
      );
    case 405:
      return error(`it accepts ${headers.allow ?? 'other methods'}, not GET`);
    case 426:
      return error(
        `it requires another protocol${headers.upgrade ? `: ${headers.upgrade}` : ''}`,
        url.protocol === 'http:' ? `try https://${url.host}` : undefined,
      );
    default:
      return error('this is not data', 'use a URL that a page reads');
  }
}
