/**
 * Runs the strategies to call an API side by side and compares the results.
 *
 * @packageDocumentation
 */

export { frobsComparePlugin, FrobsComparePage } from './plugin';
