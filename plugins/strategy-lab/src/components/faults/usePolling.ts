import { useEffect } from 'react';

/** Runs a task at once and then every `intervalMs`, while the page is visible. */
export function usePolling(task: () => Promise<void>, intervalMs: number) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let hasEnded = false;
    const poll = async () => {
      if (document.visibilityState === 'visible') {
        await task();
      }
      if (!hasEnded) {
        timer = setTimeout(poll, intervalMs);
      }
    };
    poll();
    return () => {
      hasEnded = true;
      clearTimeout(timer);
    };
  }, [task, intervalMs]);
}
