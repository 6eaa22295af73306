import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A server in a process of its own. */
export interface Target {
  url: string;
  /** Resident memory in bytes. */
  rss(): Promise<number>;
  /** What lives on the heap, in bytes. */
  liveHeap(): Promise<number>;
  stop(): Promise<void>;
}

async function start(file: string, input: object): Promise<Target> {
  const child: ChildProcess = fork(join(import.meta.dirname, file), {
    execArgv: ['--expose-gc'],
  });
  const answer = async (message: object) => {
    child.send(message);
    const [{ value }] = await once(child, 'message');
    return value;
  };
  return {
    url: await answer({ start: input }),
    rss: () => answer({ measure: 'rss' }),
    liveHeap: () => answer({ measure: 'liveHeap' }),
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** The mock, with its journal on as always. */
export const startMock = () => start('mockProcess.ts', {});

/** `node:http` and nothing else, answering with the given text. */
export const startBareServer = (body: string) =>
  start('bareProcess.ts', { body });
