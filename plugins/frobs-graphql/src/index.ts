export {
  frobsGraphqlPlugin,
  FrobsGraphqlContent,
  FrobsGraphqlPage,
} from './plugin';
export { frobsGraphqlApiRef } from './api/FrobsGraphqlApi';
export type {
  FrobsGraphqlApi,
  FrobsPageData,
  FrobStatus,
  PageRequest,
  RequestOptions,
  SummaryData,
  Thunk,
} from './api/FrobsGraphqlApi';
export { FrobsGraphqlClient } from './api/FrobsGraphqlClient';
export { GraphqlError } from './api/messages';
export type { FieldError, GraphqlResult } from './api/messages';
