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
export { AppSidebar } from './components/frame/AppSidebar';
export { AppSignInPage } from './components/frame/AppSignInPage';
export {
  FrobsCoAccount,
  frobsCoAuthApiRef,
} from './components/frame/FrobsCoAccount';
export { NotFoundPage } from './components/frame/NotFoundPage';
export { strategyClientsApiRef } from './api';
export type {
  GraphqlFreshness,
  GraphqlPage,
  GraphqlResult,
  GraphqlSummary,
  JoinedFrob,
  StrategyClients,
  StrategyClientsApi,
} from './api';
