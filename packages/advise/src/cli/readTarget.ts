import { ProbeError } from '../ProbeError.ts';

const fail = (message: string) => new ProbeError('URL', message);

/**
 * Reads the URL of the API.
 *
 * @throws ProbeError that names what is wrong with it
 */
export function readTarget(text: string): URL {
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  if (!hasScheme && /^[\w.-]+(?::\d+)?(?:[/?]|$)/.test(text)) {
    throw fail(`'${text}' has no scheme: is it https://${text}?`);
  }
  const port = /^[a-z]+:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/i.exec(text)?.[1];
  if (Number(port ?? 0) > 65_535) {
    throw fail(`'${text}' has the port ${port}, which is more than 65535`);
  }
  if (!URL.canParse(text)) throw fail(`'${text}' is no URL`);

  const url = new URL(text);
  if (!['http:', 'https:'].includes(url.protocol)) {
    throw fail(`'${text}' is ${url.protocol}, neither http: nor https:`);
  }
  if (url.username || url.password) {
    throw fail(
      'The URL holds a user or a password: leave them out, and send them by --header',
    );
  }
  url.hash = '';
  return url;
}
