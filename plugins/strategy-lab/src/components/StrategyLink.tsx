import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Strategy } from '@internal/strategies';
import { strategyRouteRef } from '../routes';

/** A link to the lab's page of a strategy. */
export const StrategyLink = ({
  strategy,
  text,
}: {
  strategy: Strategy;
  text: string;
}) => {
  const path = useRouteRef(strategyRouteRef);
  return <Link to={path({ strategy })}>{text}</Link>;
};
