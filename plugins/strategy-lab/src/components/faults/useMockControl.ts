import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import useInterval from 'react-use/esm/useInterval';
import { mockControlApiRef } from '../../api';
import type { MockControlClient } from '../../runner/MockControlClient';

const POLL_MS = 2_000;

/** The presets and faults of the mock, polled, and a function that changes them. */
export function useMockControl() {
  const control = useApi(mockControlApiRef);
  const [changeError, setChangeError] = useState<Error>();
  // Of two loads at once, the result of the later one counts.
  const [{ value, error, loading }, load] = useAsyncFn(async () => {
    const [presets, faults] = await Promise.all([
      control.presets(),
      control.faults(),
    ]);
    return { presets, faults };
  }, [control]);

  useEffect(() => {
    load();
  }, [load]);
  // A mock that does not respond is not asked again: most deployments have none.
  useInterval(
    () => document.hidden || load(),
    loading || error ? null : POLL_MS,
  );

  const change = async (apply: (mock: MockControlClient) => Promise<void>) => {
    setChangeError(undefined);
    try {
      await apply(control);
    } catch (caught) {
      setChangeError(caught as Error);
    }
    await load();
  };

  return { settings: value, error, changeError, load, change };
}

/** What the parts of the page need to change the mock. */
export interface Controls {
  /** Changes the mock, reports errors and reloads its state. */
  change: ReturnType<typeof useMockControl>['change'];
  isDisabled: boolean;
}
