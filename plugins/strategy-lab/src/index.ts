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
export { AppSignInPage } from './components/frame/AppSignInPage';
export { AppTitle } from './components/frame/AppTitle';
export {
  frobsCoAuthApiRef,
  useSignsInAtFrobsCo,
} from './components/frame/frobsCoAccount';
export { NotFoundPage } from './components/frame/NotFoundPage';
export { SidebarLogo } from './components/frame/SidebarLogo';
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
