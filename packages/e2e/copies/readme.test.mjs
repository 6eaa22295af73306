import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../../scripts/lib/paths.mjs';
import { readSteps } from './readme.mjs';
import { copies } from './subjects.mjs';

const readme = `# a

## Install

\`\`\`sh
yarn workspace app add '@internal/plugin-a@workspace:^'
\`\`\`

\`\`\`tsx
// packages/app/src/App.tsx
import { APage } from '@internal/plugin-a';

<Route path="/a" element={<APage />} />;
\`\`\`

\`\`\`ts
// packages/backend/src/index.ts
backend.add(import('@internal/plugin-a-backend'));
\`\`\`

\`\`\`yaml
# app-config.yaml
a: 1
\`\`\`

## Another section

\`\`\`yaml
# app-config.yaml
b: 2
\`\`\`
`;

test('reads what a README says below "Install"', () => {
  assert.deepEqual(readSteps(readme), {
    dependencies: [{ workspace: 'app', name: '@internal/plugin-a' }],
    imports: ["import { APage } from '@internal/plugin-a';"],
    routes: ['<Route path="/a" element={<APage />} />'],
    features: ["backend.add(import('@internal/plugin-a-backend'));"],
    config: 'a: 1\n',
  });
});

for (const { name } of copies) {
  test(`${name} is copied in six steps at most`, () => {
    const [, section] = read(`plugins/${name}/README.md`).split('## Copy it\n');
    const [copying] = section.split(/^## /m);
    const steps = copying.match(/^\d\. /gm);
    assert.ok(steps.length > 0 && steps.length <= 6, `${steps.length} steps`);
  });
}
