import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Limits } from '../config';
import { refusal } from '../errors';

interface Measure {
  /** Levels of fields. */
  depth: number;
  /** How many fields can be returned. */
  cost: number;
}

/** How many items to assume, by argument. */
const LIST_ARGUMENT = 'first';
const EMPTY: Measure = { depth: 0, cost: 0 };

/**
 * Measures what an operation can return, from types and variables alone. It visits each
 * fragment once, and works on documents that are not valid.
 */
export class OperationMeter {
  readonly #schema: GraphQLSchema;
  readonly #operation: OperationDefinitionNode;
  readonly #variables: Record<string, unknown>;
  readonly #listItems: number;
  readonly #fragments: Map<string, FragmentDefinitionNode>;
  /** `null` while a fragment is being measured. */
  readonly #measured = new Map<string, Measure | null>();

  constructor(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    options: {
      schema: GraphQLSchema;
      limits: Limits;
      variables?: Record<string, unknown>;
    },
  ) {
    this.#schema = options.schema;
    this.#operation = operation;
    this.#variables = options.variables ?? {};
    this.#listItems = options.limits.listItems;
    this.#fragments = new Map(
      document.definitions.flatMap(each =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
      ),
    );
  }

  /** @throws GraphQLError if a list is too long or a fragment has itself */
  measure(): Measure {
    const { operation, selectionSet } = this.#operation;
    return this.#ofSet(selectionSet, this.#schema.getRootType(operation));
  }

  #ofSet(
    { selections }: SelectionSetNode,
    parent: GraphQLNamedType | null | undefined,
  ): Measure {
    return selections
      .map(selection => this.#ofSelection(selection, parent))
      .reduce((sum, each) => ({
        depth: Math.max(sum.depth, each.depth),
        cost: sum.cost + each.cost,
      }));
  }

  #ofSelection(
    selection: SelectionNode,
    parent: GraphQLNamedType | null | undefined,
  ): Measure {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#ofField(selection, parent);
      case Kind.FRAGMENT_SPREAD:
        return this.#ofFragment(selection.name.value);
      default: {
        const type = selection.typeCondition?.name.value;
        return this.#ofSet(
          selection.selectionSet,
          type === undefined ? parent : this.#schema.getType(type),
        );
      }
    }
  }

  #ofField(
    node: FieldNode,
    parent: GraphQLNamedType | null | undefined,
  ): Measure {
    const name = node.name.value;
    if (
      parent === this.#schema.getQueryType() &&
      (name === '__schema' || name === '__type')
    ) {
      // GraphQL's own rules limit it, or forbid it.
      return { depth: 1, cost: 1 };
    }
    const field =
      isObjectType(parent) || isInterfaceType(parent)
        ? parent.getFields()[name]
        : undefined;
    const children = node.selectionSet
      ? this.#ofSet(node.selectionSet, field && getNamedType(field.type))
      : EMPTY;
    return {
      depth: 1 + children.depth,
      cost: 1 + this.#itemsOf(node, field) * children.cost,
    };
  }

  #ofFragment(name: string): Measure {
    const known = this.#measured.get(name);
    if (known === null) {
      throw refusal(
        'FRAGMENT_CYCLE',
        `The fragment '${name}' has itself in it`,
      );
    }
    const fragment = this.#fragments.get(name);
    if (known || !fragment) {
      return known ?? EMPTY;
    }
    this.#measured.set(name, null);
    const type = this.#schema.getType(fragment.typeCondition.name.value);
    const measure = this.#ofSet(fragment.selectionSet, type);
    this.#measured.set(name, measure);
    return measure;
  }

  /** How many items a field returns at most. */
  #itemsOf(node: FieldNode, field?: GraphQLField<unknown, unknown>): number {
    const argument = field?.args.find(({ name }) => name === LIST_ARGUMENT);
    const given = node.arguments?.find(
      ({ name }) => name.value === LIST_ARGUMENT,
    );
    const value =
      (given && this.#valueOf(given.value)) ?? argument?.defaultValue;
    const items = Number(value ?? 1);
    if (items > this.#listItems) {
      throw refusal(
        'LIST_TOO_LONG',
        `${node.name.value} can return at most ${this.#listItems} items; ${items} were asked for`,
      );
    }
    return items > 1 ? items : 1;
  }

  #valueOf(node: ValueNode): unknown {
    if (node.kind !== Kind.VARIABLE) {
      return 'value' in node ? node.value : undefined;
    }
    const name = node.name.value;
    // Its name may be that of a property that every object has.
    if (Object.hasOwn(this.#variables, name)) {
      return this.#variables[name];
    }
    const fallback = this.#operation.variableDefinitions?.find(
      ({ variable }) => variable.name.value === name,
    )?.defaultValue;
    return fallback && this.#valueOf(fallback);
  }
}
