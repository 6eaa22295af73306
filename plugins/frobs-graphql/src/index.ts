export {
  frobsGraphqlPlugin,
  FrobsGraphqlContent,
  FrobsGraphqlPage,
} from './plugin';
export { frobsGraphqlApiRef, GraphqlError } from './api/FrobsGraphqlApi';
export type {
  ComponentFrob,
  FieldError,
  FilteredPageRequest,
  FrobsGraphqlApi,
  FrobsPageData,
  FrobStatus,
  GraphqlResult,
  PageRequest,
  PlainFrobsPageData,
  RequestOptions,
  SummaryData,
  Thunk,
} from './api/FrobsGraphqlApi';
export { FrobsGraphqlClient } from './api/FrobsGraphqlClient';
