import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Thunk } from '@internal/plugin-frobs-aggregator-common';
import { freePort, waitUntil } from '@internal/upstream-node/testUtils';
import { spawn, type ChildProcess } from 'node:child_process';

/** Far away: on a busy machine, a start takes ten times as long as on an idle one. */
const START_WITHIN_MS = 300_000;

describe('a backend that is killed', () => {
  const directory = createMockDirectory();
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  /** Starts dev/index.ts as a process of its own, with its database in files. */
  async function start() {
    const port = await freePort();
    directory.addContent({
      'config.yaml': JSON.stringify({
        backend: {
          baseUrl: `http://127.0.0.1:${port}`,
          listen: { host: '127.0.0.1', port },
          database: {
            client: 'better-sqlite3',
            connection: { directory: directory.resolve('db') },
          },
        },
        frobsAggregator: {
          frobs: { targets: [{ url: 'http://127.0.0.1:9/v1' }] },
          flerps: { targets: [{ url: 'http://127.0.0.1:9' }] },
        },
      }),
    });
    child = spawn(
      process.execPath,
      [
        ...[
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        ],
        require.resolve('@internal/plugin-frobs-aggregator-backend/dev/index.ts'),
        ...['--config', directory.resolve('config.yaml')],
      ],
      { stdio: 'ignore', env: { ...process.env, NODE_ENV: 'development' } },
    );
    const url = `http://127.0.0.1:${port}`;
    const isReady = () =>
      fetch(`${url}/.backstage/health/v1/readiness`).then(
        ({ ok }) => ok,
        () => false,
      );
    await waitUntil(() => {
      expect(child!.exitCode).toBeNull();
      return isReady();
    }, START_WITHIN_MS);
    return `${url}/api/frobs-aggregator`;
  }

  it('keeps each thunk that it acknowledged', async () => {
    const url = await start();
    const acknowledged: Thunk[] = [];
    const write = async (): Promise<void> => {
      const response = await fetch(`${url}/thunk`, {
        method: 'PUT',
        headers: {
          'content-type': 'application/json',
          'if-match': `"${acknowledged.length}"`,
        },
        body: JSON.stringify({ targetWeight: 1 + Math.random() }),
      });
      acknowledged.push(await response.json());
      if (acknowledged.length === 30) {
        // While the next request is in flight.
        setImmediate(() => child?.kill('SIGKILL'));
      }
      await write();
    };
    await expect(write()).rejects.toThrow();
    expect(acknowledged.length).toBeGreaterThanOrEqual(30);

    const restarted = await start();
    const response = await fetch(`${restarted}/thunk/history?limit=100`);
    const { items } = await response.json();
    expect(items).toEqual(expect.arrayContaining(acknowledged));
  }, 600_000);
});
