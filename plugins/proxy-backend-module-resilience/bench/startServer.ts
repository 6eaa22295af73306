import { fork, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';

/** A server in a process of its own. */
export interface BenchServer {
  url: string;
  stop(): Promise<void>;
}

/** Starts one of `servers/`; its output goes nowhere, as fast as a log can go. */
export async function startServer(
  name: string,
  ...args: string[]
): Promise<BenchServer> {
  const child = fork(join(__dirname, 'servers', `${name}.ts`), args, {
    execArgv: ['--require', '@backstage/cli/config/nodeTransform.cjs'],
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit').then(() => {
    throw new Error(`${name} ended`);
  });
  return Promise.race([urlOf(child), exited]).then(url => ({
    url,
    stop: () => stopProcess(child),
  }));
}

async function urlOf(child: ChildProcess): Promise<string> {
  // The loader of TypeScript sends messages, too.
  for await (const [message] of on(child, 'message')) {
    if (message.url) return message.url;
  }
  throw new Error('unreachable');
}

/** Ends a process and waits until it has gone. */
export async function stopProcess(
  child: ChildProcess,
  signal: NodeJS.Signals = 'SIGKILL',
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
