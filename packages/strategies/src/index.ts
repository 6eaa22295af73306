/**
 * The strategies to call an API: criteria, scenarios, rules, formatting and reports.
 *
 * @packageDocumentation
 */

export * from './criteria.ts';
export * from './format.ts';
export * from './report/factors.ts';
export * from './report/Result.ts';
export * from './report/reports.ts';
export * from './report/toHtml.ts';
export * from './rules/facts.ts';
export * from './rules/quickQuestions.ts';
export * from './rules/recommend.ts';
export * from './scenarios/fitScore.ts';
export * from './scenarios/index.ts';
export * from './scenarios/Scenario.ts';
export * from './strategy.ts';
