/**
 * The catalog's entities in the GraphQL API.
 *
 * @packageDocumentation
 */
export { graphqlModuleCatalog as default } from './module';
