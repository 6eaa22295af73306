import { Text } from '@backstage/ui';

/** Says which request brings the data. */
export const StrategyInfo = () => (
  <Text as="p">
    Your browser asks a backend plugin, with your Backstage token:{' '}
    <code>GET /api/frobs-aggregator/summary</code>.
    <br />
    The plugin asks FrobsCo and its partner, adds the thunk from its own
    database, and answers with just what this page shows.
  </Text>
);
