import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To read what the aggregator knows: summary, frobs, scores and thunks.
 *
 * @public
 */
export const frobsSummaryReadPermission = createPermission({
  name: 'frobs.summary.read',
  attributes: { action: 'read' },
});

/**
 * To set the thunk.
 *
 * @public
 */
export const frobsThunkUpdatePermission = createPermission({
  name: 'frobs.thunk.update',
  attributes: { action: 'update' },
});

/**
 * All permissions of the frobs aggregator.
 *
 * @public
 */
export const frobsAggregatorPermissions = [
  frobsSummaryReadPermission,
  frobsThunkUpdatePermission,
];
