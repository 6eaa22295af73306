import { createServer } from 'node:http';

export const KEY = 'copied';

// No ids, uneven fields, values of all kinds.
const gadgets = [
  { sku: 17 },
  { sku: 18, title: 'Left-handed spanner', size: { cm: 20 }, inStock: true },
  { sku: 9074729, title: 'Sky hook', size: null, year: 2026 },
];

const frob = {
  id: 'frob-copied',
  name: 'Copied frob',
  owner: 'team-a',
  status: 'active',
  weight: 1,
  createdAt: '2026-01-01T00:00:00Z',
};

const parts = [
  { sku: 18, title: 'Left-handed spanner', cm: 20, status: 'active' },
  { sku: 19, title: 'Sky hook', cm: 21, status: 'retired' },
];

/** APIs that no plugin was written for, and the part of FrobsCo's that pages show. */
const answers = {
  '/wrapped': { errors: [], warnings: ['old'], data: gadgets },
  '/empty': { items: [], total: 0 },
  '/for-key-holders/bare': gadgets,
  '/for-key-holders/hal': {
    _embedded: { gadgets },
    _links: { next: { href: '/2' } },
  },
  '/v1/parts': { data: parts },
  '/v1/bare': parts,
  '/v1/health': {},
  '/v1/list': [frob],
  '/flerp-batch': [],
};

const isAdmitted = ({ url, headers }) =>
  !url.startsWith('/for-key-holders') || headers['x-gadget-key'] === KEY;

/** Starts the APIs on a free port. */
export async function startApi() {
  const server = createServer((request, response) => {
    const answer = answers[new URL(request.url, 'http://api').pathname];
    const status = isAdmitted(request) ? 200 : 401;
    response.writeHead(answer ? status : 404, {
      'access-control-allow-origin': '*',
      'content-type': 'application/json',
      ...(Array.isArray(answer) && { 'x-total-count': answer.length }),
    });
    response.end(JSON.stringify(status === 200 ? answer : {}));
  });
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
