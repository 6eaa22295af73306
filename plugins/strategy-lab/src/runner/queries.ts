import { postJson, type GetJson } from './createClients';
import { toPage } from './graphqlResults';

// What the plugin's own page does not ask for. Where the mock is, the API takes any query.

export const COMPONENT = 'brass-cog';

/** The summary and the first frobs, without what other services know of each. */
const plainPageQuery = `query ($first: Int!) {
  frobs(first: $first) {
    items { id name status weight }
  }
  frobSummary {
    frobs { count freshness { staleSince } }
    flerps { freshness { staleSince } }
    thunk { targetWeight version }
  }
}`;

/** A field that one module adds to the type of another. */
const componentQuery = `{
  entity(ref: "component:default/${COMPONENT}") {
    ... on Component { frob { name } }
  }
}`;

/** A query of 20 levels, where pages need three or four. */
// #region lab-excess
const deepQuery = `{
  entity(ref: "component:default/${COMPONENT}") {
    ${'relations { target { '.repeat(10)} ref ${'} }'.repeat(10)}
  }
}`;
// #endregion

const request = (
  getJson: GetJson,
  signal: AbortSignal,
  query: string,
  variables = {},
) => getJson('', { ...postJson({ query, variables }), signal });

/** @throws Error with the property `errors`, if there are no frobs or no summary */
export const queryPlainPage = async (
  getJson: GetJson,
  signal: AbortSignal,
  first: number,
) => toPage(await request(getJson, signal, plainPageQuery, { first }));

/** The name of the component's frob. */
export async function queryComponent(
  getJson: GetJson,
  signal: AbortSignal,
): Promise<string> {
  const { data, errors } = await request(getJson, signal, componentQuery);
  const frob = data?.entity?.frob;
  if (!frob) {
    throw Object.assign(new Error('no frob'), { errors });
  }
  return frob.name;
}

export const queryDeep = (getJson: GetJson, signal: AbortSignal) =>
  request(getJson, signal, deepQuery);
