const path = ['/list', '/parts'];
const one = [
  /const frob = \{[^]*?\n\};/,
  "const frob = { id: 'p-1', title: 'Sprocket', inStock: true, cm: 12 };",
];
const many = [
  [/name: (?=`Sprocket)/, 'title: '],
  [/ {2}owner: [^]*?weight/, '  inStock: index % 3 > 0,\n  cm'],
  [/ {2}createdAt: .*\n/],
];

/** What steps 3 and 4 of a README come to where the page is one of the first two roads'. */
const pageEdits = {
  'dev/index.tsx': many,
  'src/alpha.test.tsx': [one],
  'src/api/FrobsClient.ts': [path],
  'src/api/FrobsClient.test.ts': [
    path,
    one,
    ["weight: '12 g'", "cm: '12'"],
    ['1.weight:', '1.cm:'],
  ],
  'src/components/Road.tsx': [path],
  'src/components/FrobsPage.test.tsx': [
    path,
    ...many,
    [',000 g', ',000 cm'],
    ["'Weight'", "'Length'"],
  ],
  'src/components/sortFrobs.test.ts': [['weight', 'cm']],
};

/** For each copy: files of one's own, edits, and a command where there is one. */
export const steps = {
  'plugins/frobs-direct': {
    files: ['both', 'direct'],
    edits: {
      ...pageEdits,
      'redocly.yaml': [[/root: .*/, 'root: parts.yaml']],
      'src/api/sendList.ts': [path],
      'src/api/FrobsClient.userToken.test.ts': [path],
    },
    command: ['openapi'],
  },
  'plugins/frobs-proxy': { files: ['both', 'proxy'], edits: pageEdits },
  // The page goes on to show frobs: what comes is made into them on the way.
  'plugins/frobs-aggregator-backend': {
    files: [],
    edits: {
      'src/upstream/FrobsCoClient.ts': [
        [/^import /, "import { z } from 'zod';\nimport "],
        path,
        [
          /const FROB_FIELDS[^]*?`\[\$\{index\}\]\.`\);/,
          `const partSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  inStock: z.boolean(),
  cm: z.number().nonnegative(),
});

const FROB_FIELDS = new Set(Object.keys(partSchema.shape));

function parseFrob(url: string, item: unknown, index: number): Frob {
  const part = parseShape(url, partSchema, item, \`[\${index}].\`);
  return {
    id: part.id,
    name: part.title,
    owner: 'stock',
    status: part.inStock ? 'active' : 'retired',
    weight: part.cm,
    createdAt: new Date(0).toISOString(),
  };
}`,
        ],
      ],
    },
  },
};
