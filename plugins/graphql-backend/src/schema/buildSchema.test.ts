import type { Resolvers } from '@internal/plugin-graphql-node';
import { buildSchema } from './buildSchema';

const build = (...modules: { typeDefs: string; resolvers?: Resolvers }[]) =>
  buildSchema(
    modules.map((module, index) => ({
      resolvers: {},
      ...module,
      id: `m${index + 1}`,
    })),
  );

const toy = { typeDefs: 'extend type Query { toy: Toy } type Toy { id: ID! }' };
const field = () => null;

describe('buildSchema', () => {
  it('lets a module extend the type of another', () => {
    const schema = build(toy, {
      typeDefs: 'extend type Toy { price: Int }',
      resolvers: { Toy: { price: field } },
    });
    expect(String(schema.getType('Toy')?.toConfig().astNode?.name.value)).toBe(
      'Toy',
    );
    expect(schema.getQueryType()!.getFields()).toHaveProperty('toy');
    expect((schema.getType('Toy') as any).getFields()).toHaveProperty('price');
  });

  it.each<[string, RegExp, { typeDefs: string; resolvers?: Resolvers }]>([
    [
      'a type that another has',
      /one type named "Toy".*module 'm1' and module 'm2'/,
      { typeDefs: 'type Toy { id: ID! }' },
    ],
    [
      'a field that another has',
      /"Toy\.id".*module 'm1' and module 'm2'/,
      { typeDefs: 'extend type Toy { id: ID! }' },
    ],
    [
      'an extension of a type that nobody has',
      /extend type "Doll".*module 'm2'/,
      { typeDefs: 'extend type Doll { price: Int }' },
    ],
    [
      'a syntax error',
      /module 'm2', line 2/,
      { typeDefs: 'type Doll {\n price Int }' },
    ],
    [
      'an interface that it does not implement',
      /Interface field Named\.name expected/,
      {
        typeDefs:
          'interface Named { name: String } extend type Toy implements Named',
      },
    ],
    [
      'a resolver of a field that another has',
      /'m2' resolves Toy\.id, which module 'm1' has/,
      { typeDefs: '', resolvers: { Toy: { id: field } } },
    ],
    [
      'a resolver of a field that nobody has',
      /'m2' resolves Toy\.name, which is not in its types/,
      { typeDefs: '', resolvers: { Toy: { name: field } } },
    ],
  ])('refuses a module with %s', (_, message, module) => {
    const typeDefs = module.typeDefs || 'extend type Query { other: Int }';
    expect(() => build(toy, { ...module, typeDefs })).toThrow(message);
  });
});
