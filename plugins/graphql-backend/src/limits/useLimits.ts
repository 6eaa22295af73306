import {
  parse,
  validate,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../config';
import { refusal } from '../errors';
import { checkLimits } from './checkLimits';

/** More take time, and tell nobody more. */
const MAX_ERRORS = 5;

/** Refuses what is too large, before it costs anything. */
export function useLimits(schema: GraphQLSchema, limits: Limits): Plugin {
  return {
    onValidate({ setValidationFn }) {
      setValidationFn((...[, document, rules]: Parameters<typeof validate>) =>
        validate(schema, document, rules, { maxErrors: MAX_ERRORS }),
      );
    },
    onParse({ setParseFn, context }) {
      setParseFn(source => parseWithin(source, limits));
      const { variables } = (context as any).params;
      return ({ result }) => {
        if (result && !(result instanceof Error)) {
          checkLimits(result, { schema, limits, variables });
        }
      };
    },
  };
}

/** @throws GraphQLError that has a code */
export function parseWithin(
  source: Parameters<typeof parse>[0],
  { tokens }: Pick<Limits, 'tokens'>,
) {
  try {
    return parse(source, { maxTokens: tokens });
  } catch (error) {
    const { message } = error as GraphQLError;
    throw message.includes(`more that ${tokens} tokens`)
      ? refusal('QUERY_TOO_LONG', `The query has more than ${tokens} tokens`)
      : refusal('GRAPHQL_PARSE_FAILED', message);
  }
}
