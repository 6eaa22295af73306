import { Link, Progress } from '@backstage/core-components';
import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
  useRouteRef,
} from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import { STRATEGY_LABELS, type Strategy } from '@internal/strategies';
import { Suspense } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { strategyClientsApiRef } from '../../api';
import { strategyRouteRefs } from '../../routes';
import { useHasMock } from '../useHasMock';

/** Opens the editor of the graph, which only development has. */
const GraphiqlButton = () => {
  const discoveryApi = useApi(discoveryApiRef);
  const { fetch } = useApi(fetchApiRef);
  const [opening, open] = useAsyncFn(async () => {
    const url = await discoveryApi.getBaseUrl('graphql');
    // A page that is opened sends no token, so it gets a cookie.
    const response = await fetch(`${url}/.backstage/auth/v1/cookie`, {
      credentials: 'include',
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    window.open(url);
  }, [discoveryApi, fetch]);

  return (
    <div>
      <Button variant="secondary" isPending={opening.loading} onPress={open}>
        Open GraphiQL
      </Button>
      {opening.error && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={opening.error.message}
        />
      )}
    </div>
  );
};

/** The page of the plugin, as this strategy's example. */
export const Demo = ({ strategy }: { strategy: Strategy }) => {
  const Content = useApi(strategyClientsApiRef).contents[strategy];
  const ownPath = useRouteRef(strategyRouteRefs[strategy]);
  const hasGraphiql = useHasMock() && strategy === 'graphql';
  return (
    <Flex direction="column" gap="4">
      {hasGraphiql && <GraphiqlButton />}
      <Suspense fallback={<Progress />}>
        <Content />
      </Suspense>
      {ownPath && (
        <Text as="p" variant="body-small">
          <Link to={ownPath()}>
            {`${STRATEGY_LABELS[strategy]}: the plugin’s own page, without the lab`}
          </Link>
        </Text>
      )}
    </Flex>
  );
};
