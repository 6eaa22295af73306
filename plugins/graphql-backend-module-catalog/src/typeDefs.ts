/**
 * The types that this module adds. In resolvers, an `Entity` is the entity of
 * `@backstage/catalog-model`: that is what other modules get that extend its types.
 */
export const typeDefs = /* GraphQL */ `
  extend type Query {
    "One entity by its reference, such as component:default/brass-cog."
    entity(ref: String!): Entity
  }

  "Something in the catalog."
  interface Entity {
    "Its reference, such as component:default/brass-cog."
    ref: String!
    kind: String!
    namespace: String!
    name: String!
    title: String
    description: String
    "The group or user that owns it."
    owner: Entity
    "Its relations, or those of one type, such as dependsOn; at most 200."
    relations(type: String, first: Int = 20): [Relation!]!
  }

  "A relation from one entity to another."
  type Relation {
    "Such as ownedBy or partOf."
    type: String!
    targetRef: String!
    "Null if the catalog does not have it, or the user may not see it."
    target: Entity
  }

  type Component implements Entity {
    ref: String!
    kind: String!
    namespace: String!
    name: String!
    title: String
    description: String
    owner: Entity
    relations(type: String, first: Int = 20): [Relation!]!
    "Such as service or website."
    type: String
    lifecycle: String
  }

  type Group implements Entity {
    ref: String!
    kind: String!
    namespace: String!
    name: String!
    title: String
    description: String
    owner: Entity
    relations(type: String, first: Int = 20): [Relation!]!
    "Such as team."
    type: String
  }

  "An entity of any other kind."
  type OtherEntity implements Entity {
    ref: String!
    kind: String!
    namespace: String!
    name: String!
    title: String
    description: String
    owner: Entity
    relations(type: String, first: Int = 20): [Relation!]!
  }
`;
