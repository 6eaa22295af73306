import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useSyncExternalStore } from 'react';
import useLatest from 'react-use/esm/useLatest';
import { frobsGraphqlApiRef } from '../api/FrobsGraphqlApi';

const isVisible = () => document.visibilityState === 'visible';

function onVisibility(listener: () => void) {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/**
 * Calls `onChange` if the thunk has another version than the one that is shown. Only while
 * the tab is visible: by HTTP/1 a stream takes one of the browser's six connections.
 */
export function useThunkChanges(shown: number, onChange: () => Promise<void>) {
  const frobsApi = useApi(frobsGraphqlApiRef);
  const latest = useLatest({ shown, onChange });
  const watches = useSyncExternalStore(onVisibility, isVisible);

  useEffect(() => {
    const controller = new AbortController();
    const watch = async () => {
      for await (const thunk of frobsApi.watchThunk(controller)) {
        if (thunk.version !== latest.current.shown) {
          await latest.current.onChange();
        }
      }
    };
    if (watches) {
      // The page works without. It tries again when the tab is shown next.
      watch().catch(() => {});
    }
    return () => controller.abort();
  }, [frobsApi, latest, watches]);
}
