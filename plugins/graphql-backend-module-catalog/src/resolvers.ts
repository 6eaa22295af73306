import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { GraphqlContext, Resolvers } from '@internal/plugin-graphql-node';

const load = (ref: string, { loaders }: GraphqlContext) =>
  loaders.catalog.entity.load(ref);

const relationsOf = ({ relations = [] }: Entity, type?: string | null) =>
  type ? relations.filter(relation => relation.type === type) : relations;

const entityFields: Resolvers[string] = {
  ref: (entity: Entity) => stringifyEntityRef(entity),
  namespace: ({ metadata }: Entity) => metadata.namespace ?? DEFAULT_NAMESPACE,
  name: ({ metadata }: Entity) => metadata.name,
  title: ({ metadata }: Entity) => metadata.title,
  description: ({ metadata }: Entity) => metadata.description,
  owner: (entity: Entity, _, context) => {
    const [owner] = relationsOf(entity, RELATION_OWNED_BY);
    return owner && load(owner.targetRef, context);
  },
  relations: (entity: Entity, { type, first }) =>
    relationsOf(entity, type).slice(0, Math.max(first ?? 0, 0)),
};

const specType = ({ spec }: Entity) => spec?.type;

/** Of {@link typeDefs}. */
export const resolvers: Resolvers = {
  Query: {
    entity: (_, { ref }, context) => load(toEntityRef(ref), context),
  },
  Entity: {
    __resolveType: ({ kind }: Entity) =>
      ['Component', 'Group'].includes(kind) ? kind : 'OtherEntity',
  },
  Component: {
    ...entityFields,
    type: specType,
    lifecycle: ({ spec }: Entity) => spec?.lifecycle,
  },
  Group: { ...entityFields, type: specType },
  OtherEntity: entityFields,
  Relation: {
    target: ({ targetRef }, _, context) => load(targetRef, context),
  },
};

function toEntityRef(ref: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch {
    throw new InputError(
      'ref must be a reference such as component:default/brass-cog',
    );
  }
}
