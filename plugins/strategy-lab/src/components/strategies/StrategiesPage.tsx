import { useRouteRef } from '@backstage/core-plugin-api';
import { STRATEGIES } from '@internal/strategies';
import { Navigate, Route, Routes } from 'react-router-dom';
import { homeRouteRef } from '../../routes';
import { StrategyPage } from './StrategyPage';

/** A page for each strategy; unknown ones lead home. */
export const StrategiesPage = () => {
  const homePath = useRouteRef(homeRouteRef)();
  return (
    <Routes>
      {STRATEGIES.map(strategy => (
        <Route
          key={strategy}
          path={`${strategy}/*`}
          element={<StrategyPage key={strategy} strategy={strategy} />}
        />
      ))}
      <Route path="*" element={<Navigate to={homePath} replace />} />
    </Routes>
  );
};
