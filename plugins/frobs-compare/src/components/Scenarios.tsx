import { Route, Routes } from 'react-router-dom';
import { ScenarioDetails } from './details/ScenarioDetails';
import { Overview } from './Overview';

/** All scenarios at a glance, or one of them at length. */
export const Scenarios = () => (
  <Routes>
    <Route path="/" element={<Overview />} />
    <Route path="/:id" element={<ScenarioDetails />} />
  </Routes>
);
