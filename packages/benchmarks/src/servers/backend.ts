/* eslint-disable @backstage/no-relative-monorepo-imports -- the app's own backend is no package to import from */
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { serve } from './serve.ts';

/** What the summary and the proxies are measured against, for users only. */
const benchPlugin = createBackendPlugin({
  pluginId: 'bench',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ config, httpAuth, httpRouter }) {
        const fetchJson = async (source: string, path: string) => {
          const [target] = config.getConfigArray(
            `frobsAggregator.${source}.targets`,
          );
          return (await fetch(target.getString('url') + path)).json();
        };
        const router = Router();

        router.use((request, _response, next) => {
          httpAuth
            .credentials(request, { allow: ['user'] })
            .then(() => next(), next);
        });
        router.get('/empty', (_request, response) => {
          response.json({});
        });
        // A summary as one would first write it: both sources read for each request.
        router.get('/uncached', (_request, response, next) => {
          Promise.all([
            fetchJson('frobs', '/list'),
            fetchJson('flerps', '/flerp-batch'),
          ])
            .then(([frobs, flerps]) => {
              const weight = frobs.reduce(
                (sum: number, frob: any) => sum + frob.weight,
                0,
              );
              response.json({ frobs: frobs.length, weight, flerps });
            })
            .catch(next);
        });
        httpRouter.use(router);
      },
    });
  },
});

// The app's backend without what no benchmark calls: the catalog, the app itself, OIDC.
serve(async ({ baseUrl }: { baseUrl: string }) => {
  const backend = createBackend();
  backend.add(import('../../../backend/src/rootHttpRouter.ts'));
  backend.add(import('../../../backend/src/auth/httpAuth.ts'));
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(import('../../../backend/src/permissionPolicy.ts'));
  backend.add(import('@backstage/plugin-proxy-backend'));
  backend.add(import('@internal/plugin-proxy-backend-module-resilience'));
  backend.add(import('@internal/plugin-frobs-aggregator-backend'));
  backend.add(import('@internal/plugin-graphql-backend'));
  backend.add(import('@internal/plugin-graphql-backend-module-catalog'));
  backend.add(import('@internal/plugin-graphql-backend-module-frobs'));
  backend.add(benchPlugin);
  await backend.start();
  return baseUrl;
});
