import { useEffect } from 'react';

/** Does something at once, and again and again while the page is looked at. */
export function usePolling(task: () => Promise<void>, everyMs: number) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let hasEnded = false;
    const poll = async () => {
      if (document.visibilityState === 'visible') {
        await task();
      }
      if (!hasEnded) {
        timer = setTimeout(poll, everyMs);
      }
    };
    poll();
    return () => {
      hasEnded = true;
      clearTimeout(timer);
    };
  }, [task, everyMs]);
}
