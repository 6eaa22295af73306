/**
 * Runs the strategies to call an API side by side and compares the results.
 *
 * @packageDocumentation
 */

export {
  StrategiesPage,
  StrategyLabHomePage,
  strategyLabPlugin,
  StrategyLabPage,
} from './plugin';
export { NotFoundPage } from './components/frame/NotFoundPage';
export { SignInIntroduction } from './components/frame/SignInIntroduction';
export { SkipLink } from './components/frame/SkipLink';
export { strategyClientsApiRef } from './api';
export { toGraphqlClient } from './toGraphqlClient';
export type {
  GraphqlClient,
  JoinedFrob,
  Source,
  StrategyClients,
  StrategyClientsApi,
  SummarySources,
} from './api';
