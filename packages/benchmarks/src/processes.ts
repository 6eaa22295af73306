import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Measure } from './servers/serve.ts';

/** A server in a process of its own. */
export interface Server {
  url: string;
  /** Starts it anew with other input, as {@link startServer} did. */
  start(input?: object): Promise<string>;
  /** Asks the process for a figure about itself. */
  measure(name: Measure): Promise<number>;
  stop(): Promise<void>;
}

/** A port that is free now, for servers that must know theirs beforehand. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Ends a process and waits until it has gone. */
export async function stopProcess(
  child: ChildProcess,
  signal: NodeJS.Signals = 'SIGKILL',
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/**
 * Starts one of `servers/`. Its log goes nowhere, as fast as a log can go.
 *
 * @param input - what the server's `start` gets
 * @param options - the arguments of the script, and those of Node
 */
export async function startServer(
  name: string,
  input: object = {},
  { args = [], nodeArgs = [] }: { args?: string[]; nodeArgs?: string[] } = {},
): Promise<Server> {
  const script = join(import.meta.dirname, 'servers', `${name}.ts`);
  const child = fork(script, args, {
    // http-proxy-middleware uses what Node has deprecated.
    execArgv: ['--expose-gc', '--disable-warning=DEP0060', ...nodeArgs],
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let lastId = 0;
  const ask = (message: object): Promise<any> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      const onExit = () => reject(new Error(`The server '${name}' ended`));
      // Backstage's loader of TypeScript sends messages, too.
      const onMessage = (reply: any) => {
        if (reply.id === id) {
          child.off('message', onMessage).off('exit', onExit);
          resolve(reply.value);
        }
      };
      child.on('message', onMessage).on('exit', onExit);
      child.send({ id, ...message });
    });
  const start = (other: object = {}) => ask({ start: other });
  return {
    url: await start(input),
    start,
    measure: measure => ask({ measure }),
    stop: () => stopProcess(child),
  };
}
