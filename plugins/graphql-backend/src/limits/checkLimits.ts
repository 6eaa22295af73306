import { visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Limits } from '../config';
import { refusal } from '../errors';
import { OperationMeter } from './OperationMeter';

/** Documents that have passed what depends on nothing else. */
const counted = new WeakMap<DocumentNode, Limits>();

/**
 * Refuses a document before it is validated: validation takes long for large ones.
 *
 * @throws GraphQLError with the code of the limit that it exceeds
 */
export function checkLimits(
  document: DocumentNode,
  options: {
    schema: GraphQLSchema;
    limits: Limits;
    variables?: Record<string, unknown>;
  },
): void {
  const { limits } = options;
  if (counted.get(document) !== limits) {
    checkCounts(document, limits);
    counted.set(document, limits);
  }
  for (const definition of document.definitions) {
    if (definition.kind === 'OperationDefinition') {
      const meter = new OperationMeter(document, definition, options);
      const { depth, cost } = meter.measure();
      atMost('QUERY_TOO_DEEP', 'levels of fields', depth, limits.depth);
      atMost('QUERY_TOO_COSTLY', 'fields to return', cost, limits.cost);
    }
  }
}

function checkCounts(document: DocumentNode, limits: Limits): void {
  let aliases = 0;
  let directives = 0;
  const repeats = new Map<string, number>();
  visit(document, {
    Field: ({ alias, name }) => {
      aliases += alias ? 1 : 0;
      const key = (alias ?? name).value;
      repeats.set(key, (repeats.get(key) ?? 0) + 1);
    },
    Directive: () => {
      directives += 1;
    },
  });
  atMost('TOO_MANY_ALIASES', 'aliases', aliases, limits.aliases);
  atMost('TOO_MANY_DIRECTIVES', 'directives', directives, limits.directives);

  for (const [name, count] of repeats) {
    // Validation compares each one with each other.
    atMost('TOO_MANY_REPEATS', `times '${name}'`, count, limits.repeats);
  }
}

function atMost(code: string, what: string, count: number, limit: number) {
  if (count > limit) {
    throw refusal(
      code,
      `The query has ${count} ${what}; the limit is ${limit}`,
    );
  }
}
