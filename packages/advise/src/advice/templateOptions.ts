import type { Strategy } from '@internal/plugin-frobs-compare/advice';
import { findKey } from '../checks/credentials.ts';
import { mainRequest } from '../checks/responses.ts';
import type { Observations } from '../probe/Observations.ts';
import type { AppConfigOptions } from '../templates.ts';
import { suggestPluginId } from './apiName.ts';

const EXPOSABLE = ['ETag', 'Link', 'Retry-After', 'X-Total-Count'];

/** The headers that the proxy passes on only if its config lists them. */
function headersToAllow(observations: Observations, facts: string[]): string[] {
  const headers = mainRequest(observations)?.response.headers ?? {};
  const ifSent = (name: string, needed: string[]) =>
    name in headers ? needed : [];
  return [
    ...ifSent('content-encoding', [
      ...['Accept-Encoding', 'Content-Encoding', 'Vary'],
    ]),
    ...ifSent('etag', ['ETag', 'If-None-Match']),
    ...ifSent('link', ['Link']),
    ...(facts.includes('rate-limited') ? ['Retry-After'] : []),
    ...ifSent('x-total-count', ['X-Total-Count']),
  ];
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
  if (strategy === 'proxy') {
    const allowedHeaders = headersToAllow(observations, facts);
    const exposedHeaders = allowedHeaders.filter(name =>
      EXPOSABLE.includes(name),
    );
    return { ...options, allowedHeaders, exposedHeaders };
  }
  return facts.includes('service-token') ? { ...options, oauth: {} } : options;
}
