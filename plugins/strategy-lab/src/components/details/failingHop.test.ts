/** @jest-environment node */
import {
  findScenario,
  type Outcome,
  type Strategy,
} from '@internal/strategies';
import { failingHopOf } from './failingHop';

describe('failingHopOf', () => {
  it.each<[string, Strategy, Outcome, string | undefined]>([
    ['plain', 'direct', 'data', undefined],
    ['no-cors', 'direct', 'cors', 'browser'],
    ['all-down', 'proxy', '504', 'server'],
    ['all-down', 'backend', 'stale', 'server'],
    // Backstage answers itself.
    ['who-asks', 'proxy', '401', 'browser'],
    ['client-credentials', 'proxy', '401', 'server'],
  ])('%s, %s, %s: %s', (id, strategy, outcome, hop) =>
    expect(failingHopOf(findScenario(id), strategy, outcome)).toBe(hop),
  );
});
