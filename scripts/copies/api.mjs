import { createServer } from 'node:http';

const KEY = 'copied';

/** What the environment has to hold for what READMEs name there. */
export const environment = {
  FROBSCO_API_KEY: KEY,
  GADGETS_API_KEY: KEY,
  GADGETS_PROXY_API_KEY: KEY,
};

const gadgets = {
  count: 2,
  gadgets: [
    { sku: 17, title: 'Left-handed spanner', inStock: true, size: { cm: 20 } },
    { sku: 18, title: 'Sky hook', inStock: false, size: null },
  ],
};

const frob = {
  id: 'frob-copied',
  name: 'Copied frob',
  owner: 'team-a',
  status: 'active',
  weight: 1,
  createdAt: '2026-01-01T00:00:00Z',
};

const parts = [{ id: 'p-1', title: 'Sky hook', inStock: true, cm: 20 }];

/** APIs that no template and no copy has seen, and as much of FrobsCo's as pages show. */
const answers = {
  '/gadgets': gadgets,
  '/for-key-holders/gadgets': gadgets,
  '/v1/parts': parts,
  '/v1/health': {},
  '/v1/list': [frob],
  '/flerp-batch': [],
};

const isAdmitted = ({ url, headers }) =>
  !url.startsWith('/for-key-holders') || headers['x-gadget-key'] === KEY;

/** Starts it on a free port. */
export async function startApi() {
  const server = createServer((request, response) => {
    const answer = answers[new URL(request.url, 'http://api').pathname];
    const status = isAdmitted(request) ? 200 : 401;
    response.writeHead(answer ? status : 404, {
      'access-control-allow-origin': '*',
      'content-type': 'application/json',
    });
    response.end(JSON.stringify(status === 200 ? answer : {}));
  });
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
