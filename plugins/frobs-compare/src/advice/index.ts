/**
 * Recommends a strategy for an API. Needs neither React nor Backstage; Node runs it
 * without a build.
 *
 * @packageDocumentation
 */

export * from '../scenarios/index.ts';
export { FACTS, type Fact } from './facts.ts';
export { recommend, type Reason, type Recommendation } from './recommend.ts';
