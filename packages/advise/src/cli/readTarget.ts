import { ProbeError } from '../probe/ProbeError.ts';
import { withoutSecrets } from '../text/safeText.ts';

const MAX_PORT = 65_535;

const error = (message: string) => new ProbeError('URL', message);

/**
 * Reads the URL of the API.
 *
 * @throws ProbeError that names the mistake
 */
export function readTarget(text: string): URL {
  const shown = withoutSecrets(text);
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  if (!hasScheme && /^[\w.-]+(?::\d+)?(?:[/?]|$)/.test(text)) {
    throw error(`'${shown}' has no scheme; did you mean https://${shown}?`);
  }
  const port = /^[a-z]+:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/i.exec(text)?.[1];
  if (Number(port ?? 0) > MAX_PORT) {
    throw error(`'${shown}' has the port ${port}; the highest is ${MAX_PORT}`);
  }
  if (!URL.canParse(text)) {
    throw error(`'${shown}' is not a URL`);
  }

  const url = new URL(text);
  if (!['http:', 'https:'].includes(url.protocol)) {
    throw error(`'${shown}' must begin with http: or https:`);
  }
  if (url.username || url.password) {
    throw error(
      'The URL contains a user or password; leave them out and use --header',
    );
  }
  url.hash = '';
  return url;
}
