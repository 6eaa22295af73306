import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Flex, Text } from '@backstage/ui';
import {
  FIT_LABELS,
  FIT_SIGNS,
  PROFILES,
  SCENARIOS,
  type Fit,
  type Strategy,
} from '@internal/strategies';
import { scenarioRouteRef } from '../../routes';
import { FitBar } from '../fit/FitBar';
import styles from './HowItWorks.module.css';

/** The scenarios of one fit, with the reason for it. */
const Scenarios = (props: { strategy: Strategy; fit: Fit }) => {
  const { strategy, fit } = props;
  const path = useRouteRef(scenarioRouteRef);
  const scenarios = SCENARIOS.filter(
    ({ expected }) => expected[strategy].fits === fit,
  );
  return scenarios.length > 0 ? (
    <section>
      <Text as="h2" variant="title-x-small">
        {`${FIT_LABELS[fit]} (${scenarios.length})`}
      </Text>
      <ul className={styles.list} data-fits={fit}>
        {scenarios.map(({ id, title, expected }) => (
          <li key={id}>
            <span aria-hidden="true" className={styles.sign}>
              {FIT_SIGNS[fit]}
            </span>
            <div>
              <Link to={path({ id })}>{title}</Link>
              <Text as="p">{expected[strategy].why}</Text>
            </div>
          </li>
        ))}
      </ul>
    </section>
  ) : null;
};

/** When to use a strategy, and when not, scenario by scenario. */
export const HowItWorks = ({ strategy }: { strategy: Strategy }) => (
  <Flex direction="column" gap="4">
    <Text as="p">
      <strong>Use it when</strong> {PROFILES[strategy].useWhen}
    </Text>
    <FitBar strategy={strategy} />
    <div className={styles.columns}>
      <Scenarios strategy={strategy} fit="yes" />
      <Flex direction="column" gap="4">
        <Scenarios strategy={strategy} fit="costly" />
        <Scenarios strategy={strategy} fit="no" />
      </Flex>
    </div>
  </Flex>
);
