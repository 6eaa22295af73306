import { isIP } from 'node:net';

const SECOND_LEVEL = ['co', 'com', 'org', 'net', 'ac', 'gov', 'edu'];

/** A name for the API, made from its host's: `frobsco` for api.frobsco.com. */
export function suggestPluginId({ hostname }: URL): string {
  const labels = hostname.split('.');
  const isNumber = isIP(hostname.replace(/^\[|\]$/g, '')) > 0;
  if (isNumber || labels.at(-1) === 'localhost') return 'my-api';
  const depth = SECOND_LEVEL.includes(labels.at(-2) ?? '') ? 3 : 2;
  const name = (labels.at(-depth) ?? labels[0]).replace(/[^a-z0-9-]/g, '');
  return /^[a-z]/.test(name) ? name : 'my-api';
}

export const camelCase = (name: string): string =>
  name.replace(/-+(.?)/g, (_, letter: string) => letter.toUpperCase());

/** The environment variable that starts with the name: `FROBSCO_API_KEY`. */
export const variableName = (name: string, what: string): string =>
  `${name.replace(/-api$/, '')}_${what}`.replaceAll('-', '_').toUpperCase();

/** The URL up to the last slash of its path, without that one. */
export function baseUrlOf({ origin, pathname }: URL): string {
  return origin + basePathOf(pathname);
}

export function basePathOf(pathname: string): string {
  return pathname.slice(0, pathname.lastIndexOf('/'));
}
