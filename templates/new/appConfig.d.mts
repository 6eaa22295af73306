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
}

export type TemplateName =
  | 'call-api-direct'
  | 'call-api-proxy'
  | 'call-api-backend'
  | 'call-api-graphql';

export function appConfigFor(
  template: TemplateName,
  options: AppConfigOptions,
): string;
export const ALLOWED_HEADERS: string[];
export function headerLines(options: AppConfigOptions): string[];
export function configKeyOf(pluginId: string): string;
