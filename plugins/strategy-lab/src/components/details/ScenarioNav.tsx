import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { SCENARIOS } from '@internal/strategies';
import { scenarioRouteRef, scenariosRouteRef } from '../../routes';
import styles from './details.module.css';

/** Links to all scenarios, to the previous one and to the next one. */
export const ScenarioNav = ({ id }: { id: string }) => {
  const allPath = useRouteRef(scenariosRouteRef);
  const scenarioPath = useRouteRef(scenarioRouteRef);
  const index = SCENARIOS.findIndex(each => each.id === id);
  const previous = SCENARIOS[index - 1];
  const next = SCENARIOS[index + 1];
  return (
    <nav aria-label="Scenarios" className={styles.nav}>
      <Link to={allPath()}>All scenarios</Link>
      <span>
        {previous && (
          <Link to={scenarioPath({ id: previous.id })}>
            {`← ${previous.title}`}
          </Link>
        )}
        {next && (
          <Link to={scenarioPath({ id: next.id })}>{`${next.title} →`}</Link>
        )}
      </span>
    </nav>
  );
};
