import { FACTS, findScenario } from '@internal/strategies';
import type { Observations } from '../probe/Observations.ts';
import {
  ALLOWED_HEADERS,
  configKeyOf,
  headerLines,
  type AppConfigOptions,
} from '../templates.ts';

/** Whether a fact needs an endpoint that Backstage's own proxy does not offer. */
export const needsProxyModule = (
  facts: string[],
  { certificate }: Observations,
): boolean =>
  FACTS.filter(({ id }) => facts.includes(id))
    // Backstage's own proxy can use plain HTTP.
    .filter(({ id }) => id !== 'untrusted' || certificate)
    .some(({ scenario }) => findScenario(scenario).proxyPath !== undefined);

/** The lines for app-config.yaml of an endpoint of the proxy module. */
export function moduleConfigFor(
  options: AppConfigOptions,
  facts: string[],
  { certificate, usesCaFile }: Observations,
): string {
  const { pluginId, baseUrl } = options;
  const { origin, pathname } = new URL(baseUrl);
  // The endpoint appends the path of a request, with its slash, to the target.
  const slash = pathname.lastIndexOf('/');
  const needsCa = certificate && (usesCaFile || facts.includes('untrusted'));
  return [
    `${configKeyOf(pluginId)}:`,
    `  proxyPath: /${pluginId}${pathname.slice(slash)}`,
    'proxyResilience:',
    `  /${pluginId}:`,
    '    targets:',
    `      - url: ${origin}${pathname.slice(0, slash)}`,
    ...(facts.includes('second-server')
      ? ['      - url: https://… # the second server', '        backup: true']
      : []),
    ...headerLines(options).map(line => `    ${line}`),
    ...(needsCa
      ? ['    tls: { caFile: ca.pem } # the CA of the certificate']
      : []),
    `    allowedHeaders: [${ALLOWED_HEADERS.join(', ')}]`,
  ].join('\n');
}
