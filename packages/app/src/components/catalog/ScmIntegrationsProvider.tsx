import {
  ApiFactoryRegistry,
  ApiProvider,
  ApiResolver,
} from '@backstage/core-app-api';
import {
  configApiRef,
  createApiFactory,
  useApi,
} from '@backstage/core-plugin-api';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import { PropsWithChildren, useMemo } from 'react';

/**
 * Gives the cards of an entity the links to its source. Not in apis.ts: a visitor would
 * load the clients of all source hosts (21 kB) before the sign-in.
 */
export function ScmIntegrationsProvider({ children }: PropsWithChildren<{}>) {
  const configApi = useApi(configApiRef);
  const apis = useMemo(() => {
    const registry = new ApiFactoryRegistry();
    const integrations = ScmIntegrationsApi.fromConfig(configApi);
    registry.register(
      'static',
      createApiFactory(scmIntegrationsApiRef, integrations),
    );
    return new ApiResolver(registry);
  }, [configApi]);
  return <ApiProvider apis={apis}>{children}</ApiProvider>;
}
