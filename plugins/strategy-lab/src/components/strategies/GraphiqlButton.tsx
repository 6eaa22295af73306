import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { Alert, Button } from '@backstage/ui';
import useAsyncFn from 'react-use/esm/useAsyncFn';

/** Opens the editor of the graph, which only development has. */
export const GraphiqlButton = () => {
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
    <>
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
    </>
  );
};
