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

/** In the order in which they run, after the first start. */
export const checks = [
  alerts,
  pages,
  writes,
  kill,
  rollingRestart,
  tokens,
  cache,
  database,
  network,
  upstream,
  split,
];
