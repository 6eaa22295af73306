/**
 * One GraphQL API that modules extend.
 *
 * @packageDocumentation
 */
export { graphqlPlugin as default } from './plugin';
