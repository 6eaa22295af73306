import { NotFoundError } from '@backstage/errors';
import type {
  FieldResolver,
  GraphqlModule,
} from '@internal/plugin-graphql-node';
import DataLoader from 'dataloader';

interface Toy {
  id: string;
}

/** A module with a field of each behaviour; it records what it has been asked for. */
export function createToys() {
  const calls: string[] = [];
  const signals: AbortSignal[] = [];
  const slow: FieldResolver = (_, __, { signal }) => {
    calls.push('slow');
    signals.push(signal);
    return new Promise(() => {});
  };
  const module: GraphqlModule = {
    id: 'toys',
    typeDefs: `
      extend type Query {
        toys(first: Int = 10): [Toy!]
        missing: Toy
        secret: Toy
        slow: Toy
        wrong: Toy
        colors(like: Color): Int
        thing: Thing
      }
      enum Color { red green }
      interface Thing { id: ID! }
      extend type Mutation { wait: Toy break: Toy }
      extend type Subscription { tick: Int broken: Int }
      type Toy implements Thing { id: ID! name: String! price: Int parts(first: Int = 10): [Toy!] whole: Toy }
    `,
    resolvers: {
      Query: {
        toys: (_, { first }) => {
          calls.push(`toys(${first})`);
          return [{ id: 'a' }, { id: 'b' }];
        },
        missing: () => {
          throw new NotFoundError('There is no such toy');
        },
        secret: async () => {
          throw new Error('connect ECONNREFUSED 10.0.0.7');
        },
        slow,
        wrong: () => ({ id: 'a', price: 'cheap' }),
      },
      Mutation: {
        wait: slow,
        break: () => {
          calls.push('break');
          return { id: 'a' };
        },
      },
      Subscription: {
        tick: {
          subscribe: async function* ticks(_, __, { signal }) {
            signals.push(signal);
            yield { tick: 1 };
            yield { tick: 2 };
            signal.throwIfAborted();
            await new Promise((_resolve, reject) => {
              signal.addEventListener('abort', () => reject(signal.reason));
            });
          },
        },
        broken: {
          // eslint-disable-next-line require-yield
          subscribe: async function* broken() {
            throw new Error('connect ECONNREFUSED 10.0.0.7');
          },
        },
      },
      Toy: {
        name: ({ id }: Toy, _, { loaders }) => loaders.toys.name.load(id),
        whole: toy => toy,
      },
    },
    loaders: ({ credentials }) => ({
      name: new DataLoader(async ids => {
        calls.push(`names(${ids})`);
        const { userEntityRef } = credentials.principal as any;
        return ids.map(id => `${id} of ${userEntityRef}`);
      }),
    }),
  };
  return { module, calls, signals };
}
