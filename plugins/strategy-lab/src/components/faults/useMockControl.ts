import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback, useRef, useState } from 'react';
import { mockControlApiRef } from '../../api';
import type {
  ActiveFault,
  MockControlClient,
  Preset,
} from '../../runner/MockControlClient';
import { usePolling } from './usePolling';

const POLL_MS = 2_000;

/** The presets and faults of the mock, polled, and a function that changes them. */
export function useMockControl() {
  const control = useApi(mockControlApiRef);
  const alertApi = useApi(alertApiRef);
  const [settings, setSettings] = useState<{
    presets: Preset[];
    faults: ActiveFault[];
  }>();
  const [error, setError] = useState<Error>();
  const lastLoad = useRef(0);

  const load = useCallback(async () => {
    lastLoad.current += 1;
    const thisLoad = lastLoad.current;
    // A response may be older than the latest change.
    const isCurrent = () => thisLoad === lastLoad.current;
    try {
      const [presets, faults] = await Promise.all([
        control.presets(),
        control.faults(),
      ]);
      if (isCurrent()) {
        setSettings({ presets, faults });
        setError(undefined);
      }
    } catch (caught) {
      if (isCurrent()) {
        setError(caught as Error);
      }
    }
  }, [control]);
  usePolling(load, POLL_MS);

  const change = async (apply: (mock: MockControlClient) => Promise<void>) => {
    try {
      await apply(control);
    } catch (caught) {
      const { message } = caught as Error;
      alertApi.post({ message, severity: 'error', display: 'transient' });
    }
    await load();
  };

  return { settings, error, load, change };
}

/** Changes the mock, reports errors and reloads its state. */
export type Change = ReturnType<typeof useMockControl>['change'];
