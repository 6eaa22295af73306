import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  MockPermissionApi,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import type { JSX } from 'react';
import { createSampleApi } from '../../dev/sampleApi';
import {
  frobsAggregatorApiRef,
  type FrobsAggregatorApi,
} from '../api/FrobsAggregatorApi';

/** Renders an element on the sample API, with other methods in it. */
export const renderWithApi = (
  element: JSX.Element,
  api: Partial<FrobsAggregatorApi> = {},
  // It outlives a test: one decision for each file.
  decision:
    AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [frobsAggregatorApiRef, { ...createSampleApi(), ...api }],
        [permissionApiRef, new MockPermissionApi(() => decision)],
      ]}
    >
      {element}
    </TestApiProvider>,
  );
