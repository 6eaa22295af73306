import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { LISTENERS } from '../../packages/frobsco/src/options.ts';

export const APP_URL = 'http://localhost:3000';
export const CONTROL_URL = 'http://127.0.0.1:7190';

/** What `dev` starts: for each package its readiness URL, and its ports with what uses them. */
export const servicesWith = app => [
  {
    name: 'frobsco',
    ready: `${CONTROL_URL}/health`,
    ports: Object.fromEntries(
      LISTENERS.map(({ port, title }) => [port, title]),
    ),
  },
  {
    name: 'backend',
    ready: 'http://localhost:7007/.backstage/health/v1/readiness',
    ports: { 7007: 'the backend' },
  },
  {
    name: app,
    ready: APP_URL,
    ports: { 3000: 'the app' },
  },
];

/** Whether the URL responds with 200. */
export async function isReady(url) {
  try {
    // Another process may accept the connection and never respond.
    const signal = AbortSignal.timeout(30_000);
    const response = await fetch(url, { signal });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false; // Not listening yet.
  }
}

/** Resolves when the URL responds with 200. */
export async function waitUntilReady(url) {
  while (!(await isReady(url))) {
    await sleep(150);
  }
}

const acceptsConnections = (port, host) =>
  new Promise(resolve => {
    const socket = connect({ port, host, timeout: 1_000 });
    const done = result => () => {
      socket.destroy();
      resolve(result);
    };
    socket.on('connect', done(true));
    socket.on('error', done(false));
    socket.on('timeout', done(false));
  });

/** `localhost` may mean either address, so both have to be free. */
const isTaken = async port =>
  (await acceptsConnections(port, '127.0.0.1')) ||
  acceptsConnections(port, '::1');

/** A line for each port of the services that another process uses, and whether it is `all` of them. */
export async function takenPorts(services) {
  const ports = services.flatMap(service => Object.entries(service.ports));
  const taken = await Promise.all(ports.map(([port]) => isTaken(port)));
  const lines = ports
    .filter((_, index) => taken[index])
    .map(
      ([port, user]) =>
        `Port ${port}, for ${user}, is in use. Stop the process that \`lsof -i :${port}\` names.`,
    );
  return { all: !taken.includes(false), lines };
}
