import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';
import {
  countFits,
  PROFILES,
  SCENARIOS,
  STRATEGIES,
  STRATEGY_LABELS,
  type FitScore,
  type Strategy,
} from '@internal/strategies';
import { strategyRouteRef } from '../../routes';
import { FitBar } from '../FitBar';
import { colorsOf } from '../strategyColors';
import { StrategyDiagram } from '../StrategyDiagram';
import styles from './StrategyCards.module.css';

const SCORES = countFits();

const Score = (props: { strategy: Strategy; score: FitScore }) => (
  <div>
    <FitBar {...props} />
    <Text as="p" variant="body-small">
      {`Fits ${props.score.yes} of ${SCENARIOS.length} scenarios, ${props.score.costly} with overhead.`}
      <br />
      {`The simplest that fits in ${props.score.simplest}.`}
    </Text>
  </div>
);

const StrategyCard = ({ strategy }: { strategy: Strategy }) => {
  const path = useRouteRef(strategyRouteRef);
  const { useWhen, youWrite } = PROFILES[strategy];
  return (
    <li {...colorsOf(strategy)}>
      <div className={styles.card}>
        <Text as="h3" variant="title-small">
          <Link to={path({ strategy })} className={styles.link}>
            {STRATEGY_LABELS[strategy]}
          </Link>
        </Text>
        <StrategyDiagram strategy={strategy} />
        <dl className={styles.facts}>
          <dt>Use it when</dt>
          <dd>{useWhen}</dd>
          <dt>You write</dt>
          <dd>{youWrite}</dd>
        </dl>
        <Score strategy={strategy} score={SCORES[strategy]} />
      </div>
    </li>
  );
};

/** What each strategy is, for whom, and in how many scenarios it fits. */
export const StrategyCards = () => (
  <ul className={styles.cards}>
    {STRATEGIES.map(strategy => (
      <StrategyCard key={strategy} strategy={strategy} />
    ))}
  </ul>
);
