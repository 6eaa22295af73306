import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, rootManifest } from './lib/paths.mjs';
import { make, sourcesOf } from './templates/make.mjs';
import { filesBelow } from './templates/paths.mjs';
import { templates } from './templates/specs/index.mjs';

// What differs from the siblings: all other files of a template are theirs.
const page = [
  'src/api/frobs.test.ts',
  'src/api/frobs.ts',
  'src/components/FrobsTable.tsx',
  'src/components/columns.test.tsx',
  'src/components/columns.tsx',
  'src/components/rows.test.ts',
  'src/components/rows.ts',
  'src/components/toText.ts',
];
const ownFiles = {
  'call-api-direct': [...page, 'README.md', 'src/api/FrobsClient.ts'],
  'call-api-proxy': [...page, 'README.md'],
  'call-api-backend': [
    'README.md',
    'config.d.ts',
    'src/common/frobs.test.ts',
    'src/common/frobs.ts',
    'src/common/index.ts',
    'src/config/readConfig.test.ts',
    'src/config/readConfig.ts',
    'src/index.ts',
    'src/plugin.test.ts',
    'src/plugin.ts',
    'src/service/createSource.ts',
    'src/service/router.ts',
  ],
  'call-api-backend-frontend': [
    ...page,
    'README.md',
    'src/api/FrobsClient.ts',
    'src/components/Road.tsx',
  ],
};

for (const template of templates) {
  const { name } = template;
  const files = make(template);

  test(`${name} is what its sibling makes it`, () => {
    const folder = `templates/${name}`;
    const kept = filesBelow(folder).map(path => [
      path,
      read(`${folder}/${path}`),
    ]);
    assert.deepEqual(new Map(kept), files, 'Run `yarn templates`');
  });

  test(`${name} has few files that are not its sibling's`, () => {
    const own = Object.entries(sourcesOf(template))
      .filter(([, file]) => !file.startsWith('plugins/'))
      .map(([path]) => path);
    assert.deepEqual(own.sort(), ownFiles[name].toSorted());
  });

  test(`${name} has nothing of FrobsCo`, () => {
    const left = [...files].filter(file =>
      /frob|flerp|thunk|sprocket|7100/i.test(file.join()),
    );
    assert.deepEqual(left, []);
  });
}

test('the CLI knows all templates', () => {
  assert.deepEqual(
    rootManifest.backstage.cli.new.templates,
    templates.map(({ name }) => `./templates/${name}`),
  );
});
