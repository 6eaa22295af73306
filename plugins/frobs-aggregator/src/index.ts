export {
  EntityFrobCard,
  EntityFrobContent,
  FrobsAggregatorContent,
  FrobsAggregatorPage,
  frobsAggregatorPlugin,
} from './plugin';
export { FROB_ID_ANNOTATION, isFrobAvailable } from './frobIdAnnotation';
export { frobsAggregatorApiRef } from './api/FrobsAggregatorApi';
export type { FrobsAggregatorApi } from './api/FrobsAggregatorApi';
export { FrobsAggregatorClient } from './api/FrobsAggregatorClient';
