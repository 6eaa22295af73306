import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback, useRef, useState } from 'react';
import { mockControlApiRef } from '../../api';
import type { ActiveFault, MockControl, Preset } from '../../lab/MockControl';
import { usePolling } from './usePolling';

const POLL_MS = 2_000;

/** What the mock is set to, kept current, and a way to change it. */
export function useMock() {
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
    // What was asked for before a change may arrive after it.
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

  const change = async (make: (mock: MockControl) => Promise<void>) => {
    try {
      await make(control);
    } catch (caught) {
      const { message } = caught as Error;
      alertApi.post({ message, severity: 'error', display: 'transient' });
    }
    await load();
  };

  return { settings, error, load, change };
}

/** Changes the mock. */
export type Change = ReturnType<typeof useMock>['change'];
