// First, as it measures the modules that are loaded after it.
import './telemetry';
import { createBackend } from '@backstage/backend-defaults';
import { startOrExit } from './startOrExit';

const backend = createBackend();

backend.add(import('./startInTurn'));
backend.add(import('./rootHttpRouter'));
backend.add(import('./auth/httpAuth'));
backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('./auth/frobscoProvider'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissionPolicy'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

// The strategy Proxy, configured by proxy.endpoints in app-config.yaml.
backend.add(import('@backstage/plugin-proxy-backend'));
// With failover and more: proxyResilience.
backend.add(import('@internal/plugin-proxy-backend-module-resilience'));

// The strategy Backend plugin.
backend.add(import('@internal/plugin-frobs-aggregator-backend'));

// The strategy GraphQL, on top of it and of the catalog.
backend.add(import('@internal/plugin-graphql-backend'));
backend.add(import('@internal/plugin-graphql-backend-module-catalog'));
backend.add(import('@internal/plugin-graphql-backend-module-frobs'));

// In place of backend.start(): `yarn new` adds plugins above the line that says so.
startOrExit(backend);
