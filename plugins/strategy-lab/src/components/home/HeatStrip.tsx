import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Text, VisuallyHidden } from '@backstage/ui';
import {
  FIT_LABELS,
  FITS,
  SCENARIO_GROUPS,
  STRATEGIES,
  STRATEGY_LABELS,
  type Scenario,
} from '@internal/strategies';
import { useState, type CSSProperties } from 'react';
import { scenarioRouteRef } from '../../routes';
import styles from './HeatStrip.module.css';

const Column = (props: {
  scenario: Scenario;
  onPoint: (scenario?: Scenario) => void;
}) => {
  const { scenario, onPoint } = props;
  const path = useRouteRef(scenarioRouteRef);
  return (
    <tr
      className={styles.column}
      onMouseEnter={() => onPoint(scenario)}
      onMouseLeave={() => onPoint()}
    >
      <th scope="row">
        <Link
          to={path({ id: scenario.id })}
          className={styles.link}
          title={scenario.question}
          onFocus={() => onPoint(scenario)}
          onBlur={() => onPoint()}
        >
          {scenario.title}
        </Link>
      </th>
      {STRATEGIES.map(strategy => {
        const { fits } = scenario.expected[strategy];
        return (
          <td key={strategy}>
            <span className={styles.square} data-fits={fits}>
              <VisuallyHidden>{FIT_LABELS[fits]}</VisuallyHidden>
            </span>
          </td>
        );
      })}
    </tr>
  );
};

const Legend = () => (
  <ul className={styles.legend}>
    {FITS.map(fit => (
      <li key={fit}>
        <span className={styles.square} data-fits={fit} /> {FIT_LABELS[fit]}
      </li>
    ))}
  </ul>
);

/**
 * Which strategy fits which scenario. A table with a row for each scenario; where there is
 * room, styles turn it into a strip with a column for each scenario.
 */
export const HeatStrip = () => {
  const [pointed, setPointed] = useState<Scenario>();
  return (
    <div>
      <table className={styles.strip} aria-label="All scenarios">
        <thead>
          <tr className={styles.column}>
            <th scope="col">
              <VisuallyHidden>Scenario</VisuallyHidden>
            </th>
            {STRATEGIES.map(strategy => (
              <th scope="col" key={strategy}>
                {STRATEGY_LABELS[strategy]}
              </th>
            ))}
          </tr>
        </thead>
        {SCENARIO_GROUPS.map(({ id, title, scenarios }) => (
          <tbody
            key={id}
            aria-label={title}
            style={{ '--columns': scenarios.length } as CSSProperties}
          >
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={5}>
                {title}
              </th>
            </tr>
            {scenarios.map(scenario => (
              <Column
                key={scenario.id}
                scenario={scenario}
                onPoint={setPointed}
              />
            ))}
          </tbody>
        ))}
      </table>
      <Text as="p" className={styles.question} aria-hidden="true">
        {pointed?.question ?? 'Point at a column to read its question.'}
      </Text>
      <Legend />
    </div>
  );
};
