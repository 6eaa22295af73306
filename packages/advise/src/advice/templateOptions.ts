import { isIP } from 'node:net';
import type { Strategy } from '@internal/strategies';
import { findKey } from '../checks/credentials.ts';
import type { Observations } from '../probe/Observations.ts';
import type { AppConfigOptions } from '../templates.ts';

const DEFAULT_ID = 'my-things';
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

/** The URL for the templates: no query, which may hold a secret, and no quotes. */
function baseUrlOf({ origin, pathname }: URL): string {
  const path = pathname
    .replace(/\/+$/, '')
    .replaceAll("'", '%27')
    .replaceAll('$', '%24');
  return origin + path;
}

/** What a plugin for this API needs to know, for its template and its config. */
export function templateOptions(
  strategy: Strategy,
  facts: string[],
  observations: Observations,
): AppConfigOptions {
  const options: AppConfigOptions = {
    pluginId: suggestPluginId(observations.url),
    baseUrl: baseUrlOf(observations.url),
  };
  if (strategy === 'direct') {
    return options;
  }
  if (facts.includes('api-key')) {
    Object.assign(options, findKey(observations));
  }
  const usesOAuth = strategy === 'backend' && facts.includes('service-token');
  return usesOAuth ? { ...options, oauth: {} } : options;
}
