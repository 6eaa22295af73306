import { Route, Routes } from 'react-router-dom';
import { ScenarioDetails } from './details/ScenarioDetails';
import { Overview } from './overview/Overview';

/** An overview of all scenarios, or the details of one. */
export const Scenarios = () => (
  <Routes>
    <Route path="/" element={<Overview />} />
    <Route path="/:id" element={<ScenarioDetails />} />
  </Routes>
);
