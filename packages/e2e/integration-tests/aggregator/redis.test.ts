import { cacheServiceFactory } from '@backstage/backend-defaults/cache';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  execFileSync,
  spawn,
  spawnSync,
  type ChildProcess,
} from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../support/freePort.ts';
import { useMock } from '../support/mock.ts';
import { waitUntil } from '../support/waitUntil.ts';
import { configFor, startAggregator } from './startAggregator.ts';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const describeWithRedis = hasRedis ? describe : describe.skip;

describeWithRedis('the aggregator with a Redis that fails', () => {
  const mock = useMock();
  const directory = createMockDirectory();
  let redis: ChildProcess | undefined;
  afterEach(() => redis?.kill('SIGKILL'));

  const cli = (port: number, ...command: string[]) =>
    execFileSync('redis-cli', ['-p', `${port}`, ...command], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  async function startRedis(port: number) {
    redis = spawn(
      'redis-server',
      ['--port', `${port}`, '--bind', '127.0.0.1', '--save', ''],
      { cwd: directory.path, stdio: 'ignore' },
    );
    await waitUntil(() => {
      try {
        return cli(port, 'ping').startsWith('PONG');
      } catch {
        return false;
      }
    });
  }

  it('has a fresh summary while Redis is silent or dead, and shares it later', async () => {
    const port = await freePort();
    await startRedis(port);
    const { call } = await startAggregator(
      {
        ...configFor(mock),
        cache: { fresh: '1s', staleWhileRevalidate: '1s' },
      },
      {
        features: [cacheServiceFactory],
        backend: {
          cache: { store: 'redis', connection: `redis://127.0.0.1:${port}` },
        },
      },
    );
    /** Reads until a summary has been read from FrobsCo since now. */
    const readNewSummary = async () => {
      const now = new Date().toISOString();
      await waitUntil(async () => {
        const { body } = await call('get', '/summary').expect(200);
        return body.frobs.state === 'fresh' && body.frobs.asOf > now;
      });
    };
    const isShared = () => cli(port, 'dbsize').trim() !== '0';

    await readNewSummary();
    await waitUntil(isShared);
    redis!.kill('SIGSTOP');
    await readNewSummary();
    redis!.kill('SIGCONT');
    await readNewSummary();
    redis!.kill('SIGKILL');
    await once(redis!, 'exit');
    await readNewSummary();
    await readNewSummary();

    // It comes back empty.
    await startRedis(port);
    expect(isShared()).toBe(false);
    await waitUntil(async () => {
      await readNewSummary();
      return isShared();
    });
  }, 120_000);
});
