/**
 * Which strategy to take for which API. It needs neither React nor Backstage, and
 * Node runs it as it is.
 *
 * @packageDocumentation
 */

export * from '../scenarios/index.ts';
export { FACTS, type Fact } from './facts.ts';
export { recommend, type Reason, type Recommendation } from './recommend.ts';
