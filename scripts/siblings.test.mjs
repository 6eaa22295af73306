import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRepo } from './lib/paths.mjs';

// Each plugin can be copied out alone, so these files are in all of them. They
// stay the same, so that a diff of two plugins shows what their strategies are.
const shared = [
  'api/FrobsError.ts',
  'api/readText.ts',
  'api/readTimeout.ts',
  'api/RequestOptions.ts',
  'api/requestJson.ts',
  'components/Failure.tsx',
  'components/ProgressNotice.tsx',
  'components/SlowNotice.tsx',
  'components/useElapsed.ts',
  'components/useLatestSignal.ts',
  'setupTests.ts',
];

for (const file of shared) {
  test(`${file} is the same in all three frontends`, () => {
    const [direct, ...others] = ['direct', 'proxy', 'aggregator'].map(name =>
      readFileSync(inRepo(`plugins/frobs-${name}/src/${file}`), 'utf8'),
    );
    for (const other of others) assert.equal(other, direct);
  });
}
