import { startGraphql } from '../__testUtils__/startGraphql';
import { createToys } from '../__testUtils__/toys';

const nest = (depth: number, inner = 'id') =>
  `${'{ whole '.repeat(depth)}{ ${inner} }${' }'.repeat(depth)}`;
const toys = (selection: string) => `{ toys ${selection} }`;
const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const bomb = `{ ...f0 } ${many(
  60,
  n => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`,
)} fragment f60 on Query { toys { id } }`;

describe('limits', () => {
  const { module, calls } = createToys();
  let query: Awaited<ReturnType<typeof startGraphql>>['query'];
  beforeAll(async () => {
    ({ query } = await startGraphql([module]));
  });
  beforeEach(() => calls.splice(0));

  it.each([
    ['QUERY_TOO_DEEP', 'deep', toys(nest(20))],
    ['QUERY_TOO_LONG', 'long', toys(`{ ${many(1_000, () => 'id')} }`)],
    ['TOO_MANY_ALIASES', 'wide', `{ ${many(40, n => `a${n}: modules`)} }`],
    [
      'TOO_MANY_DIRECTIVES',
      'full of directives',
      toys(`{ id ${many(20, () => '@include(if: true)')} }`),
    ],
    [
      'QUERY_TOO_COSTLY',
      'costly',
      '{ toys(first: 200) { parts(first: 200) { id } } }',
    ],
    [
      'QUERY_TOO_COSTLY',
      'costly by defaults',
      toys('{ parts { parts { parts { parts { id } } } } }'),
    ],
    [
      'QUERY_TOO_COSTLY',
      'costly with a negative list',
      '{ toys(first: 200) { parts(first: 200) { id } } modules t: toys(first: -9999) { parts(first: 200) { id } } }',
    ],
    ['TOO_MANY_REPEATS', 'repetitive', `{ ${many(900, () => 'modules')} }`],
    ['QUERY_TOO_COSTLY', 'a bomb of fragments', bomb],
    ['LIST_TOO_LONG', 'for a long list', '{ toys(first: 201) { id } }'],
    [
      'FRAGMENT_CYCLE',
      'circular',
      '{ toys { ...a } } fragment a on Toy { whole { ...b } } fragment b on Toy { whole { ...a } }',
    ],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'for the schema by a loop',
      '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    ],
    // What others have missed: https://github.com/Escape-Technologies/graphql-armor
    // GHSA-733v-p3h5-qpq7
    [
      'QUERY_TOO_COSTLY',
      'costly in a fragment named __schema',
      '{ ...__schema } fragment __schema on Query { toys(first: 200) { parts(first: 200) { id } } }',
    ],
    [
      'QUERY_TOO_COSTLY',
      'costly and named __schema',
      'query __schema { toys(first: 200) { parts(first: 200) { id } } }',
    ],
    // Pull request 823
    [
      'QUERY_TOO_DEEP',
      'deep in a fragment named __schema',
      `${toys(nest(4, '...__schema'))} fragment __schema on Toy ${nest(4)}`,
    ],
    // Pull request 824
    [
      'QUERY_TOO_DEEP',
      'deep by a fragment that it has met before',
      `{ toys { ...f whole { whole { whole { ...f } } } } } fragment f on Toy ${nest(4)}`,
    ],
  ])('refuse with %s a query that is %s', async (code, _, text) => {
    const { body } = await query(text).expect(400);
    expect(body.errors[0].extensions.code).toBe(code);
    expect(body.errors[0].message).toMatch(/\w+ \w+/);
    expect(body.data).toBeUndefined();
    expect(calls).toEqual([]);
  });

  const byVariable = (variable: string) =>
    `query (${variable}) { toys(first: ${variable.split(':')[0]}) { parts(first: 200) { id name price } } }`;
  it.each([
    ['a value', 'LIST_TOO_LONG', '$n: Int', { n: 201 }],
    ['a default', 'LIST_TOO_LONG', '$n: Int = 201', {}],
    ['a name of all objects', 'LIST_TOO_LONG', '$constructor: Int = 201', {}],
    // The resolver gets null, and returns as many as without an argument.
    ['null for a default', 'QUERY_TOO_COSTLY', '$n: Int = 1', { n: null }],
  ])(
    'count lists whose length is in a variable: %s',
    async (_, code, variable, variables) => {
      const { body } = await query(byVariable(variable), variables).expect(400);
      expect(body.errors[0].extensions.code).toBe(code);
      expect(calls).toEqual([]);
    },
  );

  it('are checked again for a document that is known', async () => {
    const text = 'query ($n: Int) { toys(first: $n) { id } }';
    const sent = [
      [toys(nest(20)), {}, 400],
      [toys(nest(20)), {}, 400],
      [text, { n: 1 }, 200],
      [text, { n: 1 }, 200],
      [text, { n: 201 }, 400],
    ] as const;
    for (const [document, variables, expected] of sent) {
      const { status } = await query(document, variables);
      expect(status).toBe(expected);
    }
  });

  it('let a query pass that has as much as they allow', async () => {
    await query(toys(nest(6))).expect(200);
    await query('{ toys(first: 200) { id name price } }').expect(200);
    expect(calls).toContain('toys(200)');
  });
});
