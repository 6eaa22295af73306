import {
  FACTS,
  findScenario,
  newCommand,
  templateOf,
  type Strategy,
} from '@internal/strategies';
import type { Observations } from '../probe/Observations.ts';
import {
  ALLOWED_HEADERS,
  appConfigFor,
  configKeyOf,
  headerLines,
  type AppConfigOptions,
} from '../templates.ts';
import { quoteForShell } from '../text/safeText.ts';
import { suggestApiName, templateOptions } from './templateOptions.ts';

/** How to make a plugin for the API. */
export interface NextSteps {
  command: string;
  /** For app-config.yaml. */
  config: string;
}

const INSTEAD = '# instead of the lines that yarn new prints';

/** The command that makes a plugin, with the answers to the questions that it asks. */
function commandWithOptions(strategy: Strategy, options: AppConfigOptions) {
  const { pluginId, baseUrl, keyHeader, keyScheme } = options;
  const answers = {
    pluginId,
    apiName: suggestApiName(pluginId),
    baseUrl,
    ...(keyHeader && { keyHeader }),
    ...(keyScheme && { keyScheme }),
  };
  return [
    newCommand(strategy),
    ...Object.entries(answers).map(
      ([key, value]) => `--option ${quoteForShell(`${key}=${value}`)}`,
    ),
  ].join(' ');
}

/** Whether a fact needs an endpoint that Backstage's own proxy does not offer. */
const needsProxyModule = (
  facts: string[],
  { certificate }: Observations,
): boolean =>
  FACTS.filter(({ id }) => facts.includes(id))
    // Backstage's own proxy can use plain HTTP.
    .filter(({ id }) => id !== 'untrusted' || certificate)
    .some(({ scenario }) => findScenario(scenario).proxyPath !== undefined);

/** The lines for app-config.yaml of an endpoint of the proxy module. */
function moduleConfigFor(
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

function configFor(
  strategy: Strategy,
  facts: string[],
  observations: Observations,
  options: AppConfigOptions,
): string {
  if (strategy === 'proxy' && needsProxyModule(facts, observations)) {
    return `${INSTEAD}; needs plugins/proxy-backend-module-resilience\n${moduleConfigFor(options, facts, observations)}`;
  }
  const config = appConfigFor(templateOf(strategy), options).trimEnd();
  // `yarn new` does not ask for OAuth.
  return options.oauth ? `${INSTEAD}\n${config}` : config;
}

/** What to run and to configure for a strategy, with these facts. */
export function nextSteps(
  strategy: Strategy,
  facts: string[],
  observations: Observations,
): NextSteps {
  const options = templateOptions(strategy, facts, observations);
  return {
    command: commandWithOptions(strategy, options),
    config: configFor(strategy, facts, observations, options),
  };
}
