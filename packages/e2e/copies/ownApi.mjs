import * as fs from 'node:fs';
import { join } from 'node:path';
import { inRepo } from '../../../scripts/lib/paths.mjs';
import { edit } from './place.mjs';

/** Puts a file of the reader's own in the place of one of the copy. */
function replaceFile(file, name, renamed = text => text) {
  const text = fs.readFileSync(
    inRepo(`packages/e2e/copies/own-api/${name}.txt`),
    'utf8',
  );
  fs.writeFileSync(file, renamed(text));
}

/** Files outside a plugin that may name it. */
const APP_FILES = [
  'app-config.*.yaml',
  'packages/*/package.json',
  'packages/app/src/App.tsx',
  'packages/backend/src/index.ts',
  'plugins/graphql-backend-module-frobs/{package.json,src/**}',
];

const columns = `const columns = [
  { ...column('title', 'Title'), isRowHeader: true },
  column('sku', 'SKU'),
  {
    ...column('cm', 'Length'),
    cell: ({ cm, status }: Frob) => (
      <Cell>
        {cm} cm <Badge>{status}</Badge>
      </Cell>
    ),
  },
];`;

/** Replaces a text, and fails if it is not there. */
function replaceIn(file, before, after) {
  edit(file, text => {
    const changed = text.replaceAll(before, () => after);
    if (changed === text) {
      throw new Error(`${file} has no ${before}`);
    }
    return changed;
  });
}

const filesBelow = (cwd, pattern) =>
  fs
    .globSync(pattern, { cwd, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));

/** Renames `frobs-x`, `frobsX` and `FrobsX` to those of parts, in folder and file names too. */
function rename(app, kind) {
  const pascal = kind[0].toUpperCase() + kind.slice(1);
  const pairs = [
    [`frobs-${kind}`, `parts-${kind}`],
    [`frobs${pascal}`, `parts${pascal}`],
    [`Frobs${pascal}`, `Parts${pascal}`],
  ];
  const renamed = text =>
    pairs.reduce((result, [from, to]) => result.replaceAll(from, to), text);

  const plugins = fs
    .globSync(`plugins/frobs-${kind}*`, { cwd: app })
    .map(folder => {
      fs.renameSync(join(app, folder), join(app, renamed(folder)));
      return join(app, renamed(folder));
    });
  for (const file of APP_FILES.flatMap(pattern => filesBelow(app, pattern))) {
    edit(file, renamed);
  }
  for (const folder of plugins) {
    fs.rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    fs.rmSync(join(folder, 'dist'), { recursive: true, force: true });
    for (const file of filesBelow(folder, '**')) {
      edit(file, renamed);
      fs.renameSync(file, renamed(file));
    }
  }
  return renamed;
}

/** Removes tests and `dev/`, whose data is of the other API. */
function removeExamples(folder) {
  fs.rmSync(join(folder, 'dev'), { recursive: true });
  for (const file of filesBelow(folder, '{src,test}/**')) {
    if (/\.test\.tsx?$|__testUtils__/.test(file)) {
      fs.rmSync(file);
    }
  }
}

/** Fits a copied page to the API of parts, by the steps of its README. */
function fitPage(app, kind) {
  const renamed = rename(app, kind);
  const folder = join(app, `plugins/parts-${kind}`);
  const pascal = renamed(`Frobs${kind[0].toUpperCase()}${kind.slice(1)}`);
  replaceIn(join(folder, `src/api/${pascal}Client.ts`), '/list', '/parts');
  replaceIn(join(folder, 'src/components/FrobsPage.tsx'), '/list', '/parts');
  replaceFile(join(folder, 'src/api/frobs.ts'), 'frobs.ts');
  const table = join(folder, 'src/components/FrobsTable.tsx');
  replaceIn(table, /const columns = \[[^]*?\n\];/g, columns);
  replaceIn(table, 'shown.name', 'shown.title');
  removeExamples(folder);
}

const importOfUpstream = "} from '@internal/upstream-node';\n";
const importOfParts = "import { streamParts } from './streamParts';\n";

/** Fits the copied aggregator to the API of parts: what it reads becomes frobs. */
function fitAggregator(app) {
  const renamed = rename(app, 'aggregator');
  const folder = join(app, 'plugins/parts-aggregator-backend/src/upstream');
  for (const name of ['FrobsCoClient.ts', 'FrobPages.ts']) {
    const file = join(folder, name);
    replaceIn(file, '/list', '/bare');
    replaceIn(
      file,
      'streamItems(response, frobSchema, ',
      'streamParts(response, ',
    );
    replaceIn(file, '  streamItems,\n', '');
    replaceIn(file, importOfUpstream, `${importOfUpstream}${importOfParts}`);
  }
  replaceIn(join(folder, 'FrobPages.ts'), '  frobSchema,\n', '');
  replaceFile(join(folder, 'streamParts.ts'), 'streamParts.ts', renamed);
  removeExamples(join(folder, '../..'));
}

/** Does the steps of the READMEs that lead to a plugin for another API. */
export function fitToOwnApi(app) {
  fitPage(app, 'direct');
  fitPage(app, 'proxy');
  fitAggregator(app);
}
