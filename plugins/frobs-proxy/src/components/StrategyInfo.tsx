import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';

/** Says which request brings the data. */
export const StrategyInfo = () => {
  const proxyPath =
    useApi(configApiRef).getOptionalString('frobsProxy.proxyPath') ?? '/frobs';
  return (
    <Text as="p">
      Your browser asks the Backstage proxy, with your Backstage token:{' '}
      <code>GET /api/proxy{proxyPath}/list</code>.
      <br />
      The proxy asks FrobsCo as proxy.endpoints says, which may add a secret,
      and hands the answer on as it is.
    </Text>
  );
};
