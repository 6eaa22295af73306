import { createPermission } from '@backstage/plugin-permission-common';

/** Allows reading summary, frobs, scores and thunks. */
export const frobsSummaryReadPermission = createPermission({
  name: 'frobs.summary.read',
  attributes: { action: 'read' },
});

/** Allows setting the thunk. */
export const frobsThunkUpdatePermission = createPermission({
  name: 'frobs.thunk.update',
  attributes: { action: 'update' },
});

/** All permissions of the frobs aggregator. */
export const frobsAggregatorPermissions = [
  frobsSummaryReadPermission,
  frobsThunkUpdatePermission,
];
