import { Text } from '@backstage/ui';
import {
  FIT_SCORES,
  PROFILES,
  SCENARIOS,
  STRATEGIES,
  type Strategy,
} from '@internal/strategies';
import { FitBar } from '../fit/FitBar';
import { colorsOf } from '../strategyColors';
import { StrategyDiagram } from '../StrategyDiagram/StrategyDiagram';
import { StrategyLink } from '../StrategyLink';
import styles from './StrategyCards.module.css';

const StrategyCard = ({ strategy }: { strategy: Strategy }) => {
  const { useWhen, youWrite } = PROFILES[strategy];
  const { yes, costly, simplest } = FIT_SCORES[strategy];
  return (
    <li {...colorsOf(strategy)}>
      <div className={styles.card}>
        <Text as="h3" variant="title-small">
          <StrategyLink strategy={strategy} className={styles.link} />
        </Text>
        <StrategyDiagram strategy={strategy} />
        <dl className={styles.facts}>
          <dt>Use it when</dt>
          <dd>{useWhen}</dd>
          <dt>You write</dt>
          <dd>{youWrite}</dd>
        </dl>
        <div>
          <FitBar strategy={strategy} />
          <Text as="p" variant="body-small">
            {`Fits ${yes} of ${SCENARIOS.length} scenarios, ${costly} with overhead.`}
            <br />
            {`The simplest that fits in ${simplest}.`}
          </Text>
        </div>
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
