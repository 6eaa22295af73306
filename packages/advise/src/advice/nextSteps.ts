import { newCommand, templateOf, type Strategy } from '@internal/strategies';
import type { Observations } from '../probe/Observations.ts';
import { appConfigFor, type AppConfigOptions } from '../templates.ts';
import { quoteForShell } from '../text/safeText.ts';
import { moduleConfigFor, needsProxyModule } from './moduleConfig.ts';
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
