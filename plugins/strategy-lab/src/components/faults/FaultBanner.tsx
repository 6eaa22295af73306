import { Alert, Button } from '@backstage/ui';
import { useHasMock } from '../useHasMock';
import { useMockControl } from './useMockControl';

const ActiveFaultBanner = () => {
  const { settings, change } = useMockControl();
  const preset = settings?.presets.find(
    ({ name, active }) => active && name !== 'healthy',
  );
  if (!preset && !settings?.faults.length) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="info"
      icon
      title={
        preset
          ? `The mock API runs with the preset ${preset.name}`
          : 'The mock API fails on purpose'
      }
      description={preset?.description}
      customActions={
        <Button
          variant="secondary"
          onPress={() => change(mock => mock.reset())}
        >
          Reset
        </Button>
      }
    />
  );
};

/** Says that the mock fails on purpose, and ends that. Shows nothing if it does not. */
export const FaultBanner = () => (useHasMock() ? <ActiveFaultBanner /> : null);
