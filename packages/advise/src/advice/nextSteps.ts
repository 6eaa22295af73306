import type { Strategy } from '@internal/plugin-frobs-compare/advice';
import type { Observations } from '../probe/Observations.ts';
import { configFor, keyOf } from './configFor.ts';

/** How to go on. */
export interface NextSteps {
  command: string;
  /** For app-config.yaml. */
  config: string;
}

const TEMPLATES: Record<Strategy, string> = {
  direct: 'call-api-direct',
  proxy: 'call-api-proxy',
  backend: 'call-api-backend',
};

/** The command that makes a plugin of that kind. */
export const commandFor = (strategy: Strategy): string =>
  `yarn new --select ${TEMPLATES[strategy]}`;

/** The same, with those answers that are known by now. */
function commandWith(
  strategy: Strategy,
  facts: string[],
  observations: Observations,
) {
  const { origin, pathname } = observations.url;
  // What comes after the path may be a secret.
  const url = origin + pathname.replaceAll("'", '%27');
  const options = [`baseUrl=${url}`];
  if (strategy !== 'direct' && facts.includes('api-key')) {
    options.push(`keyHeader=${keyOf(observations, '').header}`);
  }
  return [
    commandFor(strategy),
    ...options.map(option => `--option '${option}'`),
  ].join(' ');
}

/** What to do for a strategy, given what is true of the API. */
export function nextSteps(
  strategy: Strategy,
  facts: string[],
  observations: Observations,
): NextSteps {
  return {
    command: commandWith(strategy, facts, observations),
    config: configFor(strategy, facts, observations),
  };
}
