export {
  frobsGraphqlPlugin,
  FrobsGraphqlContent,
  FrobsGraphqlPage,
} from './plugin';
export { frobsGraphqlApiRef, GraphqlError } from './api/FrobsGraphqlApi';
export type {
  FieldError,
  FrobsGraphqlApi,
  FrobsPageData,
  FrobStatus,
  GraphqlResult,
  PageRequest,
  RequestOptions,
  SummaryData,
  Thunk,
} from './api/FrobsGraphqlApi';
export { FrobsGraphqlClient } from './api/FrobsGraphqlClient';
