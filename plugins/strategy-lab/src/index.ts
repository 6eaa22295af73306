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
export { AppTitle } from './components/frame/AppTitle';
export { NotFoundPage } from './components/frame/NotFoundPage';
export { SidebarLogo } from './components/frame/SidebarLogo';
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
