import { isIP } from 'node:net';

const DEFAULT_ID = 'my-api';
const SECOND_LEVEL = ['co', 'com', 'org', 'net', 'ac', 'gov', 'edu'];

/** A plugin id from the name of the host: `frobsco` for api.frobsco.com. */
export function suggestPluginId({ hostname }: URL): string {
  const labels = hostname.split('.');
  const isAddress = isIP(hostname.replace(/^\[|\]$/g, '')) > 0;
  if (isAddress || labels.at(-1) === 'localhost') {
    return DEFAULT_ID;
  }
  const depth = SECOND_LEVEL.includes(labels.at(-2) ?? '') ? 3 : 2;
  const id = labels.at(-depth) ?? labels[0];
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) ? id : DEFAULT_ID;
}

/** A name for people: `My Shop API` for `my-shop`. */
export function suggestApiName(pluginId: string): string {
  const words = pluginId
    .replace(/-api$/, '')
    .split('-')
    .map(word => word[0].toUpperCase() + word.slice(1));
  return [...words, 'API'].join(' ');
}
