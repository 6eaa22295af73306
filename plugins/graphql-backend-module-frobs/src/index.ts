/**
 * Frobs, flerps, their summary and the thunk in the GraphQL API.
 *
 * @packageDocumentation
 */
export { graphqlModuleFrobs as default } from './module';
