import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './lib/paths.mjs';

// Each plugin can be copied out alone, so these files are in all of them. They
// stay the same, so that a diff of two plugins shows what their strategies are.
const sharedByFrontends = [
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

// Who takes an app home takes one of the two.
const sharedByApps = [
  '.eslintrc.js',
  'public/favicon.svg',
  'public/index.html',
  'public/robots.txt',
  'src/components/auth/AppSignInPage.tsx',
  'src/components/auth/FrobsCoAccount.tsx',
  'src/components/auth/useSignsInAtFrobsCo.ts',
  'src/components/Root/Logo.tsx',
  'src/components/Root/SidebarLogo.tsx',
];

const testSame = (file, folders) =>
  test(`${file} is the same in ${folders.join(', ')}`, () => {
    const [first, ...others] = folders.map(dir => read(`${dir}/${file}`));
    for (const other of others) assert.equal(other, first);
  });

for (const file of sharedByFrontends) {
  testSame(file, [
    'plugins/frobs-direct/src',
    'plugins/frobs-proxy/src',
    'plugins/frobs-aggregator/src',
  ]);
}

for (const file of sharedByApps) {
  testSame(file, ['packages/app', 'packages/app-next']);
}
