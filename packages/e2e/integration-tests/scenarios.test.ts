import { SCENARIOS } from '@internal/strategies';
import { useMock } from './support/mock.ts';

describe('the scenarios of the lab', () => {
  const mock = useMock();

  it('use presets and faults that the mock has', async () => {
    const names: string[] = await mock.control.presetNames();
    for (const { id, preset, faults = [] } of SCENARIOS) {
      expect([id, names]).toEqual([id, expect.arrayContaining([preset])]);
      for (const fault of faults) {
        await mock.control.addFault(fault as never);
      }
    }
  });
});
