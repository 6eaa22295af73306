import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { MockPermissionApi } from '@backstage/test-utils';
import {
  FrobsAggregatorPage,
  frobsAggregatorPlugin,
  frobsAggregatorApiRef,
} from '../src';
import { createSampleApi } from './sampleApi';

// The page on its own.
createDevApp()
  .registerApi(createApiFactory(frobsAggregatorApiRef, createSampleApi()))
  .registerApi(createApiFactory(permissionApiRef, new MockPermissionApi()))
  .registerPlugin(frobsAggregatorPlugin)
  .addPage({
    element: <FrobsAggregatorPage />,
    title: 'Backend plugin',
    path: '/frobs-aggregator',
  })
  .render();
