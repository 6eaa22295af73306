import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import useInterval from 'react-use/esm/useInterval';
import { mockControlApiRef } from '../../api';
import type { MockControlClient } from '../../runner/MockControlClient';

const POLL_MS = 2_000;

/** The presets and faults of the mock, polled, and a function that changes them. */
export function useMockControl() {
  const control = useApi(mockControlApiRef);
  const alertApi = useApi(alertApiRef);
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
  useInterval(() => document.hidden || load(), loading ? null : POLL_MS);

  const change = async (apply: (mock: MockControlClient) => Promise<void>) => {
    try {
      await apply(control);
    } catch (caught) {
      const { message } = caught as Error;
      alertApi.post({ message, severity: 'error', display: 'transient' });
    }
    await load();
  };

  return { settings: value, error, load, change };
}

/** Changes the mock, reports errors and reloads its state. */
export type Change = ReturnType<typeof useMockControl>['change'];
