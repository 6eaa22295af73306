import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Strategy } from '@internal/strategies';
import { strategyRouteRefs } from '../routes';

/** A link to the page of a strategy, if the app has that page. */
export const StrategyLink = ({
  strategy,
  text,
}: {
  strategy: Strategy;
  text: string;
}) => {
  const path = useRouteRef(strategyRouteRefs[strategy]);
  return path ? <Link to={path()}>{text}</Link> : null;
};
