import { graphql } from 'gql.tada';

// Node runs this file as it is: see persist.mjs. After a change: yarn generate.

const thunkFragment = graphql(`
  fragment Thunk on Thunk @_unmask {
    version
    targetWeight
    setBy
    setAt
  }
`);

const freshnessFragment = graphql(`
  fragment Freshness on Freshness @_unmask {
    source
    asOf
    staleSince
    reason
  }
`);

const summaryFragment = graphql(
  `
    fragment Summary on FrobSummary @_unmask {
      frobs {
        count
        countByStatus {
          status
          count
        }
        overTarget {
          count
        }
        freshness {
          ...Freshness
        }
      }
      flerps {
        count
        total
        freshness {
          ...Freshness
        }
      }
      thunk {
        ...Thunk
      }
    }
  `,
  [freshnessFragment, thunkFragment],
);

/** The page: from FrobsCo, its partner, the catalog and the thunk's database. */
// #region graphql-query
export const pageQuery = graphql(
  `
    query FrobsPage(
      $first: Int!
      $after: String
      $q: String
      $status: FrobStatus
    ) {
      frobs(first: $first, after: $after, q: $q, status: $status) {
        items {
          id
          name
          status
          weight
          score
          flerp {
            value
          }
          owner {
            ref
            name
            title
          }
        }
        total
        nextCursor
      }
      frobSummary {
        ...Summary
      }
    }
  `,
  [summaryFragment],
);
// #endregion

export const summaryQuery = graphql(
  `
    query FrobSummary {
      frobSummary {
        ...Summary
      }
    }
  `,
  [summaryFragment],
);

export const setThunkMutation = graphql(
  `
    mutation SetThunk($targetWeight: Float!, $version: Int!) {
      setThunk(targetWeight: $targetWeight, version: $version) {
        ...Thunk
      }
    }
  `,
  [thunkFragment],
);
