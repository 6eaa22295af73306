import type { Strategy } from '@internal/strategies';
import type { Observations } from '../probe/Observations.ts';
import {
  appConfigFor,
  type AppConfigOptions,
  type TemplateName,
} from '../templates.ts';
import { quoteForShell } from '../text/safeText.ts';
import { moduleConfigFor, needsProxyModule } from './moduleConfig.ts';
import { suggestApiName, templateOptions } from './templateOptions.ts';

/** How to make a plugin for the API. */
export interface NextSteps {
  command: string;
  /** For app-config.yaml. */
  config: string;
}

const TEMPLATES: Record<Strategy, TemplateName> = {
  direct: 'call-api-direct',
  proxy: 'call-api-proxy',
  backend: 'call-api-backend',
};

/** The command that makes a plugin from the template of the strategy. */
export const commandFor = (strategy: Strategy): string =>
  `yarn new --select ${TEMPLATES[strategy]}`;

/** The same, with the answers to the questions that it asks. */
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
    commandFor(strategy),
    ...Object.entries(answers).map(
      ([key, value]) => `--option ${quoteForShell(`${key}=${value}`)}`,
    ),
  ].join(' ');
}

/** What to run and to configure for a strategy, with these facts. */
export function nextSteps(
  strategy: Strategy,
  facts: string[],
  observations: Observations,
): NextSteps {
  const options = templateOptions(strategy, facts, observations);
  const usesModule =
    strategy === 'proxy' && needsProxyModule(facts, observations);
  return {
    command: commandWithOptions(strategy, options),
    config: usesModule
      ? moduleConfigFor(options, facts, observations)
      : appConfigFor(TEMPLATES[strategy], options).trimEnd(),
  };
}
