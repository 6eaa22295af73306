import { alerts } from './alerts.mjs';
import { cache } from './cache.mjs';
import { database } from './database.mjs';
import { network } from './network.mjs';
import { pages } from './pages.mjs';
import { kill, rollingRestart } from './restarts.mjs';
import { split } from './split.mjs';
import { tokens } from './tokens.mjs';
import { upstream } from './upstream.mjs';
import { writes } from './writes.mjs';

/** In the order in which they run, after the first start. Those in a list run at the same time. */
export const checks = [
  alerts,
  pages,
  writes,
  kill,
  rollingRestart,
  tokens,
  cache,
  database,
  // One waits, the other starts a backend.
  [network, split],
  upstream,
];
