import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import permissionPolicy from './permissionPolicy';

const start = (permission: object) =>
  startTestBackend({
    features: [
      permissionPlugin,
      permissionPolicy,
      mockServices.rootConfig.factory({ data: { permission } }),
    ],
  });

const entry = (permission: string) => ({
  permission,
  groups: ['group:default/portal'],
});

describe('permission.restricted', () => {
  it.each([
    [
      'a permission that does not exist',
      { enabled: true, restricted: [entry('frobs.thunk.updat')] },
      "permission.restricted names 'frobs.thunk.updat', which is none of",
    ],
    [
      'the same permission twice',
      {
        enabled: true,
        restricted: [entry('frobs.thunk.update'), entry('frobs.thunk.update')],
      },
      "permission.restricted names 'frobs.thunk.update' twice",
    ],
    [
      'permissions although they are not enabled',
      { restricted: [entry('frobs.thunk.update')] },
      'permission.restricted has no effect without permission.enabled: true',
    ],
  ])('fails the start if it has %s', async (_, permission, message) => {
    await expect(start(permission)).rejects.toThrow(message);
  });
});
