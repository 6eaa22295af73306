import { renderHook } from '@testing-library/react';
import { usePolling } from './usePolling';

describe('usePolling', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const look = (visibility: DocumentVisibilityState) =>
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);

  it('does it at once and then now and again, until it is unmounted', async () => {
    look('visible');
    const task = jest.fn(async () => {});
    const { unmount } = renderHook(() => usePolling(task, 2_000));
    expect(task).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(4_000);
    expect(task).toHaveBeenCalledTimes(3);

    unmount();
    await jest.advanceTimersByTimeAsync(4_000);
    expect(task).toHaveBeenCalledTimes(3);
  });

  it('waits for one before it begins the next', async () => {
    look('visible');
    const task = jest.fn(() => new Promise<void>(() => {}));
    renderHook(() => usePolling(task, 2_000));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('does nothing while nobody looks', async () => {
    look('hidden');
    const task = jest.fn(async () => {});
    renderHook(() => usePolling(task, 2_000));
    await jest.advanceTimersByTimeAsync(4_000);
    expect(task).not.toHaveBeenCalled();

    look('visible');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(task).toHaveBeenCalledTimes(1);
  });
});
