import { createMockDirectory } from '@backstage/backend-test-utils';
import { freePort, waitUntil } from '@internal/upstream-node/testUtils';
import {
  execFileSync,
  spawn,
  spawnSync,
  type ChildProcess,
} from 'node:child_process';
import { once } from 'node:events';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** Describes tests that need a Redis on this machine. */
export const describeWithRedis = hasRedis ? describe : describe.skip;

/** A Redis on a free port that tests start, stop and kill; it keeps nothing. */
export interface Redis {
  url(): string;
  start(): Promise<void>;
  /** It accepts connections, but answers nothing. */
  silence(): void;
  resume(): void;
  kill(): Promise<void>;
  cli(...command: string[]): string;
}

/** Call it where tests are described. */
export function useRedis(): Redis {
  const directory = createMockDirectory();
  let port: number;
  let server: ChildProcess | undefined;
  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(() => server?.kill('SIGKILL'));

  const cli = (...command: string[]) =>
    execFileSync('redis-cli', ['-p', `${port}`, ...command], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  return {
    cli,
    url: () => `redis://127.0.0.1:${port}`,
    async start() {
      server = spawn(
        'redis-server',
        ['--port', `${port}`, '--bind', '127.0.0.1', '--save', ''],
        { cwd: directory.path, stdio: 'ignore' },
      );
      await waitUntil(() => {
        try {
          return cli('ping').startsWith('PONG');
        } catch {
          return false;
        }
      });
    },
    silence: () => server!.kill('SIGSTOP'),
    resume: () => server!.kill('SIGCONT'),
    async kill() {
      server!.kill('SIGKILL');
      await once(server!, 'exit');
    },
  };
}
