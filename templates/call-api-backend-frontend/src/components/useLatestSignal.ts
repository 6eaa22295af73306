import { useCallback, useEffect, useRef } from 'react';

/**
 * Returns a function that starts anew: it aborts the signal it gave before and
 * gives another. Leaving the page aborts the last one.
 */
export function useLatestSignal(): () => AbortSignal {
  const latest = useRef(new AbortController());
  useEffect(() => () => latest.current.abort(), []);

  return useCallback(() => {
    latest.current.abort();
    latest.current = new AbortController();
    return latest.current.signal;
  }, []);
}
