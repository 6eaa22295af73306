import { mockCredentials } from '@backstage/backend-test-utils';
import { SharedReads } from './SharedReads';

const requestOf = (ref?: string) => ({
  credentials: mockCredentials.user(ref),
  signal: new AbortController().signal,
});

describe('SharedReads', () => {
  const read = jest.fn();
  const reads = new SharedReads<string>(read);
  beforeEach(() => read.mockReset());

  it('shares what one user reads at a time, and nothing between users', async () => {
    read.mockImplementation(
      async ({ credentials }) => credentials.principal.userEntityRef,
    );
    const [ada, again, eve] = await Promise.all([
      reads.read(requestOf('user:default/ada')),
      reads.read(requestOf('user:default/ada')),
      reads.read(requestOf('user:default/eve')),
    ]);
    expect([ada, again, eve]).toEqual([
      'user:default/ada',
      'user:default/ada',
      'user:default/eve',
    ]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('keeps nothing, not even a failure, once it has arrived', async () => {
    read.mockRejectedValueOnce(new Error('down')).mockResolvedValue('up');
    await expect(reads.read(requestOf())).rejects.toThrow('down');
    expect(await reads.read(requestOf())).toBe('up');
    await reads.read(requestOf());
    expect(read).toHaveBeenCalledTimes(3);
  });
});
