/**
 * The wire types of the frobs aggregator, each with the zod schema that
 * validates it.
 *
 * @packageDocumentation
 */

export * from './frobs';
export * from './pages';
export * from './permissions';
export * from './sourceResult';
export * from './summary';
export * from './thunk';
