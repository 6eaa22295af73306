/** What the lines depend on. */
export interface AppConfigOptions {
  pluginId: string;
  /** The URL of the list, with its path. */
  baseUrl: string;
  /** Proxy and backend: the header that carries a secret, if one is needed. */
  keyHeader?: string;
  /** What precedes the secret in that header: `Bearer` or `Basic`. */
  keyScheme?: string;
  /** Backend: the API wants OAuth tokens by client credentials. */
  oauth?: { tokenUrl?: string };
  /** Proxy: headers that it passes on besides those that it passes by default. */
  allowedHeaders?: string[];
  /** Proxy: response headers that the page may read from another origin. */
  exposedHeaders?: string[];
}

export type TemplateName =
  'call-api-direct' | 'call-api-proxy' | 'call-api-backend';

export function appConfigFor(
  template: TemplateName,
  options: AppConfigOptions,
): string;
export function headerLines(options: AppConfigOptions): string[];
export function configKeyOf(pluginId: string): string;
