import { read } from '../../../scripts/lib/paths.mjs';

const operations = JSON.parse(
  read('plugins/frobs-graphql/persisted-operations.json'),
);

/** The body that asks for a persisted document by its name. */
function persisted(name, variables = {}) {
  const [sha256Hash] = Object.entries(operations).find(([, text]) =>
    new RegExp(`^\\w+ ${name}\\b`).test(text),
  );
  const persistedQuery = { version: 1, sha256Hash };
  return JSON.stringify({ variables, extensions: { persistedQuery } });
}

const authorization = token => ({ authorization: `Bearer ${token}` });
const get = token => ({ headers: authorization(token) });

export const statusProblem = ({ status, text }) =>
  status === 200 ? undefined : `${status} ${text.slice(0, 300)}`;

function problemOfSummary(response) {
  const problem = statusProblem(response);
  if (problem) {
    return problem;
  }
  const { frobs, flerps } = JSON.parse(response.text);
  const missing = [frobs, flerps].find(({ state }) => state === 'unavailable');
  return missing && `${missing.source} is unavailable: ${missing.reason}`;
}

/** Graph errors have the status 200. */
const problemOfGraphql = response =>
  statusProblem(response) ??
  (JSON.parse(response.text).errors && response.text.slice(0, 300));

/** One read of each kind, with what is wrong with a response. */
export const reads = {
  summary: {
    path: '/api/frobs-aggregator/summary',
    options: get,
    problemOf: problemOfSummary,
  },
  proxy: {
    path: '/api/proxy/frobs/list?limit=20',
    options: get,
    problemOf: statusProblem,
  },
  module: {
    path: '/api/proxy/frobs-ha/list?limit=20',
    options: get,
    problemOf: statusProblem,
  },
  graphql: {
    path: '/api/graphql',
    options: token => ({
      method: 'POST',
      headers: { ...authorization(token), 'content-type': 'application/json' },
      body: persisted('FrobSummary'),
    }),
    problemOf: problemOfGraphql,
  },
};
