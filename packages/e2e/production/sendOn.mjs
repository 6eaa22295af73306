import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from './http.mjs';

const CONNECTIONS = 20;

/**
 * Sends requests to one replica from 20 connections, each at most one in a period. Each has
 * another address: no limit counts. Gives how many were sent and how many failed, and a
 * function that ends it.
 */
export function sendOn(replica, token, { routes, periodMs = 0 }) {
  const client = createClient({});
  const sent = { count: 0, failed: 0 };
  let running = true;

  async function send(_, index) {
    let next = performance.now() + (index * periodMs) / CONNECTIONS;
    while (running) {
      const { path, options, problemOf } = routes[sent.count % routes.length];
      const { headers, ...rest } = options(token);
      const address = `10.0.${sent.count % 250}.${(sent.count >> 8) % 250}`;
      sent.count += 1;
      const response = await client.send(`${replica.url}${path}`, {
        ...rest,
        headers: { ...headers, 'x-forwarded-for': address },
      });
      sent.failed += problemOf(response) ? 1 : 0;
      // By the clock, so that the rate holds if a timer or a response is late.
      next += periodMs;
      if (next > performance.now()) {
        await sleep(next - performance.now());
      }
    }
  }
  const ended = Promise.all(Array.from({ length: CONNECTIONS }, send));
  async function stop() {
    running = false;
    await ended;
    client.close();
  }
  return { sent, stop };
}
