import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';

/** Says which request brings the data. */
export const StrategyInfo = () => {
  const baseUrl = useApi(configApiRef).getString('frobsDirect.baseUrl');
  return (
    <Text as="p">
      Your browser asks FrobsCo itself: <code>GET {baseUrl}/list</code>.
      <br />
      No part of Backstage stands between: FrobsCo must be reachable from here,
      allow this origin by CORS, and need no secret.
    </Text>
  );
};
