/** The types that this module adds; weights are in grams, times are ISO 8601. */
export const typeDefs = /* GraphQL */ `
  extend type Query {
    """
    A page of frobs in FrobsCo's own order; at most 200. Those that match: q is a part
    of the name, in upper or lower case.
    """
    frobs(
      first: Int = 20
      after: String
      q: String
      status: FrobStatus
    ): FrobPage
    "One frob, or null if FrobsCo has none of that id."
    frob(id: ID!): Frob
    "All frobs and flerps in a few numbers."
    frobSummary: FrobSummary
    "The target weight that was set last, or null if none has been set."
    thunk: Thunk
  }

  extend type Mutation {
    """
    Sets the thunk that follows the version that the caller has read, 0 if there is
    none. The error CONFLICT says that the thunk has another version by now.
    """
    setThunk(targetWeight: Float!, version: Int!): Thunk
  }

  extend type Subscription {
    "The current thunk, if there is one, and each one that is set from now on."
    thunkChanged: Thunk
  }

  type FrobPage {
    items: [Frob!]!
    "How many frobs match."
    total: Int!
    "What to pass as after to get the next page; null on the last one."
    nextCursor: String
  }

  "A frob of FrobsCo."
  type Frob {
    id: ID!
    name: String!
    status: FrobStatus!
    "In grams."
    weight: Float!
    createdAt: String!
    "The name of the group that owns it, as FrobsCo has it."
    ownerName: String!
    "That group in the catalog; null if the catalog does not have it."
    owner: Entity
    "What the partner company has measured; null if it has not."
    flerp: Flerp
    "From 0 to 100."
    score: Float
  }

  enum FrobStatus {
    active
    degraded
    retired
  }

  "What the partner company measures on a frob."
  type Flerp {
    value: Float!
    measuredAt: String!
  }

  "The target weight, stored by the frobs aggregator: FrobsCo has no field for it."
  type Thunk {
    "Starts at 1."
    version: Int!
    "In grams."
    targetWeight: Float!
    "The entity ref of the user who set it."
    setBy: String!
    setAt: String!
  }

  "Each field is null, with an error, while its source is unavailable."
  type FrobSummary {
    frobs: FrobStats
    flerps: FlerpStats
    "Null, without an error, if none has been set."
    thunk: Thunk
  }

  type FrobStats {
    count: Int!
    countByStatus: [StatusCount!]!
    "At most five, the heaviest first."
    heaviest: [HeavyFrob!]!
    "How many are heavier than the thunk; null without a thunk."
    overTarget: OverTarget
    freshness: Freshness!
  }

  type StatusCount {
    status: FrobStatus!
    count: Int!
  }

  type HeavyFrob {
    id: ID!
    name: String!
    weight: Float!
  }

  type OverTarget {
    targetWeight: Float!
    count: Int!
  }

  type FlerpStats {
    count: Int!
    total: Float!
    "Null if there are no flerps."
    mean: Float
    freshness: Freshness!
  }

  "How fresh the data of a source is."
  type Freshness {
    source: String!
    "When it was read."
    asOf: String!
    "Null while it is fresh."
    staleSince: String
    "Why the last refresh failed, if it did."
    reason: String
  }

  # #region graphql-extend
  extend type Component {
    "The frob that the component stands for, by its annotation frobsco.com/frob-id."
    frob: Frob
  }
  # #endregion
`;
