import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a script of this folder in a process of its own. */
export function startScript(name: string, args: string[] = []) {
  const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');
  return spawn(
    process.execPath,
    ['--require', transform, join(__dirname, name), ...args],
    {
      env: { ...process.env, NODE_ENV: 'development', LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
}

export type BenchBackend = Awaited<ReturnType<typeof startBackend>>;

/** A backend in a process of its own, and a guest's token for it. */
export async function startBackend(frobsAggregator: object) {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const dir = mkdtempSync(join(tmpdir(), 'frobs-bench-'));
  const config = join(dir, 'app-config.yaml');
  writeFileSync(
    config,
    JSON.stringify({
      app: { baseUrl },
      auth: {
        environment: 'development',
        // As in app-config.yaml.
        identityTokenAlgorithm: 'RS256',
        providers: { guest: { userEntityRef: 'user:default/guest' } },
      },
      backend: {
        baseUrl,
        listen: { host: '127.0.0.1', port },
        database: { client: 'better-sqlite3', connection: ':memory:' },
      },
      permission: { enabled: false },
      frobsAggregator,
    }),
  );
  const child = startScript('backend.ts', ['--config', config]);
  child.stdout.resume();
  const isReady = () =>
    fetch(`${baseUrl}/.backstage/health/v1/readiness`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    await wait(100);
  }
  const response = await fetch(`${baseUrl}/api/auth/guest/refresh`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await response.json();

  return {
    baseUrl,
    headers: { authorization: `Bearer ${backstageIdentity.token}` },
    async stop() {
      child.kill();
      await once(child, 'exit');
      rmSync(dir, { recursive: true });
    },
  };
}
