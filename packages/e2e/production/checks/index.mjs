import { cache } from './cache.mjs';
import { database } from './database.mjs';
import { network } from './network.mjs';
import { pages } from './pages.mjs';
import { kill, rollingRestart, terminate } from './restarts.mjs';
import { tokens } from './tokens.mjs';
import { upstream } from './upstream.mjs';
import { writes } from './writes.mjs';

/** In the order in which they run, after the first start. */
export const checks = [
  pages,
  writes,
  kill,
  terminate,
  rollingRestart,
  tokens,
  cache,
  database,
  network,
  upstream,
];
