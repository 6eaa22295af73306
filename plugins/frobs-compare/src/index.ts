/**
 * The roads to FrobsCo, run side by side and measured.
 *
 * @packageDocumentation
 */

export { frobsComparePlugin, FrobsComparePage } from './plugin';
