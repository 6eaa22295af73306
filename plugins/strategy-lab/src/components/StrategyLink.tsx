import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { STRATEGY_LABELS, type Strategy } from '@internal/strategies';
import { strategyRouteRef } from '../routes';

/** A link to the lab's page of a strategy. */
export const StrategyLink = (props: {
  strategy: Strategy;
  /** By default the name of the strategy. */
  text?: string;
  className?: string;
}) => {
  const { strategy, text = STRATEGY_LABELS[strategy], className } = props;
  const path = useRouteRef(strategyRouteRef);
  return (
    <Link to={path({ strategy })} className={className}>
      {text}
    </Link>
  );
};
