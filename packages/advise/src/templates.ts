/* eslint-disable @backstage/no-relative-monorepo-imports -- what the templates make and
   what the advice says must agree, so both use these files; templates are no package */

export {
  ALLOWED_HEADERS,
  appConfigFor,
  configKeyOf,
  headerLines,
  type AppConfigOptions,
} from '../../../templates/new/appConfig.mts';
export { findList } from '../../../templates/call-api-direct/src/api/findList.ts';
export { findPaging } from '../../../templates/call-api-direct/src/api/findPaging.ts';
