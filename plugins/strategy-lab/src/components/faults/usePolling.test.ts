import { renderHook } from '@testing-library/react';
import { usePolling } from './usePolling';

describe('usePolling', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const setVisibility = (visibility: DocumentVisibilityState) =>
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);

  it('runs the task at once and then in intervals, until it is unmounted', async () => {
    setVisibility('visible');
    const task = jest.fn(async () => {});
    const { unmount } = renderHook(() => usePolling(task, 2_000));
    expect(task).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(4_000);
    expect(task).toHaveBeenCalledTimes(3);

    unmount();
    await jest.advanceTimersByTimeAsync(4_000);
    expect(task).toHaveBeenCalledTimes(3);
  });

  it('waits for a run to end before it starts the next', async () => {
    setVisibility('visible');
    const task = jest.fn(() => new Promise<void>(() => {}));
    renderHook(() => usePolling(task, 2_000));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('does nothing while the page is hidden', async () => {
    setVisibility('hidden');
    const task = jest.fn(async () => {});
    renderHook(() => usePolling(task, 2_000));
    await jest.advanceTimersByTimeAsync(4_000);
    expect(task).not.toHaveBeenCalled();

    setVisibility('visible');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(task).toHaveBeenCalledTimes(1);
  });
});
