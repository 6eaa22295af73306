import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { frobsSummaryReadPermission } from '@internal/plugin-frobs-aggregator-common';
import { PermissionChecker } from './PermissionChecker';

const permission = frobsSummaryReadPermission;

describe('PermissionChecker', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function createChecker() {
    const permissions = mockServices.permissions.mock({
      authorize: async () => [{ result: AuthorizeResult.ALLOW }],
    });
    const event = { success: jest.fn(), fail: jest.fn() };
    const auditor = mockServices.auditor.mock({
      createEvent: async () => event,
    });
    const httpAuth = mockServices.httpAuth();
    const checker = new PermissionChecker({
      auditor,
      httpAuth,
      permissions,
      cacheTtl: 10_000,
    });
    const authorize = (user = 'user:default/freda') => {
      const authorization = mockCredentials.user.header(user);
      const req = { headers: { authorization } } as any;
      return checker.authorize(req, permission);
    };
    return { auditor, event, httpAuth, permissions, authorize };
  }

  it('asks once for each user until the decision expires', async () => {
    const { auditor, event, permissions, authorize } = createChecker();
    await Promise.all([authorize(), authorize(), authorize()]);
    expect(permissions.authorize).toHaveBeenCalledTimes(1);
    await authorize('user:default/ada');
    expect(permissions.authorize).toHaveBeenCalledTimes(2);

    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    jest.advanceTimersByTime(9_000);
    await authorize();
    jest.advanceTimersByTime(2_000);
    await expect(authorize()).rejects.toThrow(
      'Permission frobs.summary.read is required',
    );
    await expect(authorize()).rejects.toThrow('is required');
    expect(permissions.authorize).toHaveBeenCalledTimes(3);

    // Each denied read is in the audit log.
    expect(auditor.createEvent.mock.calls).toEqual(
      Array(2).fill([
        expect.objectContaining({ meta: { permission: 'frobs.summary.read' } }),
      ]),
    );
    expect(event.fail).toHaveBeenCalledTimes(2);
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    jest.advanceTimersByTime(11_000);
    await expect(authorize()).resolves.toBe('user:default/freda');
  });

  it('accepts no token that has expired since its request began', async () => {
    const { httpAuth, authorize } = createChecker();
    const expiresAt = new Date(Date.now() + 1_000);
    const credentials: any = { ...mockCredentials.user(), expiresAt };
    jest.spyOn(httpAuth, 'credentials').mockResolvedValue(credentials);
    await authorize();
    jest.advanceTimersByTime(1_000);
    await expect(authorize()).rejects.toThrow('The token has expired');
  });

  it('does not cache a decision that failed, and hides why it did', async () => {
    const { permissions, authorize } = createChecker();
    permissions.authorize.mockRejectedValueOnce(new Error('10.1.2.3 is down'));
    await expect(authorize()).rejects.toThrow(
      expect.objectContaining({
        name: 'ServiceUnavailableError',
        message: 'The permission framework failed',
      }),
    );
    // Nor does it wait for ever for one.
    permissions.authorize.mockReturnValueOnce(new Promise(() => {}));
    await expect(authorize()).rejects.toThrow('framework failed');
    await expect(authorize()).resolves.toBe('user:default/freda');
  });

  it('keeps the last decision while none can be made, but not for ever', async () => {
    const { permissions, authorize } = createChecker();
    await authorize();
    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    await expect(authorize('user:default/ada')).rejects.toThrow('is required');
    permissions.authorize.mockRejectedValue(new Error('10.1.2.3 is down'));
    jest.advanceTimersByTime(11_000);
    await authorize();
    await expect(authorize('user:default/ada')).rejects.toThrow('is required');
    await expect(authorize('user:default/bob')).rejects.toThrow('failed');
    jest.advanceTimersByTime(300_000);
    await expect(authorize()).rejects.toThrow('failed');
  });
});
