import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const BYTES = 30_000_000;
const COUNT = 200;

const frobs = Array.from({ length: COUNT }, (_, index) => ({
  id: `frob-${index}`,
  name: `Frob ${index}`,
  owner: 'team-a',
  status: 'active',
  weight: index,
  createdAt: '2026-01-01T00:00:00.000Z',
  history: 'x'.repeat(BYTES / COUNT),
}));
const large = Buffer.from(JSON.stringify(frobs));
const small = Buffer.from(
  JSON.stringify(frobs.map(frob => ({ ...frob, history: '' }))),
);
let body = small;

// The list, at next to no cost to the machine that is measured: small at first,
// and of 30 MB once that is asked for.
const server = createServer((req, res) => {
  if (req.method === 'POST') {
    body = large;
  }
  res.setHeader('content-type', 'application/json').end(body);
}).listen(0, '127.0.0.1', () => {
  console.log((server.address() as AddressInfo).port);
});
