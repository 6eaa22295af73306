import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import { freePort, waitUntil } from '@internal/upstream-node/testUtils';

const root = `${__dirname}/../../../..`;
/** Far away: on a busy machine, a start takes ten times as long as on an idle one. */
const START_WITHIN_MS = 300_000;
const TOKEN = 'a-token-of-a-caller';
const SECRET = 'a-secret-key';

async function listen(server: Server) {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

describe('a backend with telemetry', () => {
  /** What the collector gets. */
  const spans: any[] = [];
  const log: string[] = [];
  const collector = createServer(async (request, response) => {
    const { resourceSpans = [] } = (await json(request)) as any;
    const scopes = resourceSpans.flatMap((each: any) => each.scopeSpans);
    spans.push(...scopes.flatMap((each: any) => each.spans));
    response.setHeader('content-type', 'application/json').end('{}');
  });
  const folder = mkdtempSync(join(tmpdir(), 'telemetry-'));
  const ports = { backend: 0, prometheus: 0, dead: 0 };
  let backend: ChildProcess;

  const get = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${ports.backend}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${TOKEN}`, ...init?.headers },
    });

  beforeAll(async () => {
    for (const name of ['backend', 'prometheus', 'dead'] as const) {
      ports[name] = await freePort();
    }
    const url = `http://127.0.0.1:${await listen(collector)}`;
    const config = join(folder, 'app-config.test.yaml');
    await writeFile(
      config,
      JSON.stringify({
        backend: {
          baseUrl: `http://127.0.0.1:${ports.backend}`,
          listen: `127.0.0.1:${ports.backend}`,
          auth: {
            externalAccess: [
              { type: 'static', options: { token: TOKEN, subject: 'test' } },
            ],
          },
        },
        auth: { session: { secret: SECRET }, providers: { guest: null } },
        catalog: { locations: [] },
        proxy: {
          endpoints: {
            '/frobs': { target: `http://127.0.0.1:${ports.dead}` },
          },
        },
        proxyResilience: {
          '/frobs-ha': {
            targets: [{ url: `http://127.0.0.1:${ports.dead}/v1` }],
          },
        },
      }),
    );
    backend = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        `${root}/packages/backend/src/index.ts`,
        ...['--config', `${root}/app-config.yaml`, '--config', config],
      ],
      {
        cwd: `${root}/packages/backend`,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          ...{ PATH: process.env.PATH, HOME: process.env.HOME },
          ...{ FROBSCO_API_KEY: 'a-key', FROBSCO_CLIENT_SECRET: SECRET },
          FROBSCO_RESTRICTED_API_KEY: SECRET,
          NODE_ENV: 'production',
          OTEL_TRACES_EXPORTER: 'otlp',
          OTEL_METRICS_EXPORTER: 'prometheus',
          OTEL_EXPORTER_OTLP_ENDPOINT: url,
          OTEL_EXPORTER_PROMETHEUS_HOST: '127.0.0.1',
          OTEL_EXPORTER_PROMETHEUS_PORT: String(ports.prometheus),
          OTEL_BSP_SCHEDULE_DELAY: '100',
        },
      },
    );
    createInterface({ input: backend.stdout! }).on('line', line =>
      log.push(line),
    );
    await waitUntil(async () => {
      if (backend.exitCode !== null) {
        throw new Error('The backend did not start');
      }
      const path = '/.backstage/health/v1/readiness';
      return (await get(path).catch(() => undefined))?.ok;
    }, START_WITHIN_MS);
  }, START_WITHIN_MS);

  afterAll(async () => {
    backend.kill('SIGKILL');
    collector.closeAllConnections();
    collector.close();
    rmSync(folder, { recursive: true });
  });

  it("leads from a user's error to the line in the log and to the attempts", async () => {
    const response = await get('/api/proxy/frobs-ha/list?key=in-the-query');
    expect(response.status).toBe(503);
    const { error } = await response.json();
    const [, id] = /\(trace (\w{32})\)$/.exec(error.message)!;
    expect(response.headers.get('x-trace-id')).toBe(id);

    const line = await waitUntil(() =>
      log.find(each => each.includes(error.requestId)),
    );
    expect(JSON.parse(line)).toMatchObject({
      trace_id: id,
      type: 'proxiedRequest',
      cause: expect.stringContaining('ECONNREFUSED'),
    });
    const attempts = await waitUntil(() => {
      const found = spans.filter(({ name }) => name === 'GET /frobs-ha');
      const served = spans.some(({ name }) => name === 'GET /api/proxy');
      return served && found.length > 0 ? found : undefined;
    });
    const attributes = Object.fromEntries(
      attempts[0].attributes.map(({ key, value }: any) => [
        key,
        value.stringValue,
      ]),
    );
    expect(attempts[0].traceId).toBe(id);
    expect(attributes).toMatchObject({
      ...{ strategy: 'proxy', upstream: '/frobs-ha', outcome: 'unreachable' },
      target: `http://127.0.0.1:${ports.dead}/v1`,
    });

    const everything = JSON.stringify(spans);
    for (const secret of ['in-the-query', SECRET, TOKEN]) {
      expect(everything).not.toContain(secret);
    }
  });

  it('has the id in the text of the proxy plugin', async () => {
    const response = await get('/api/proxy/frobs/list');
    expect(response.status).toBe(504);
    const id = response.headers.get('x-trace-id');
    expect(await response.text()).toMatch(new RegExp(`\\(trace ${id}\\)$`));
  });

  it('has the id in errors of GraphQL', async () => {
    const response = await get('/api/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ modules }' }),
    });
    const { errors } = await response.json();
    const id = response.headers.get('x-trace-id');
    expect(id).toMatch(/^\w{32}$/);
    expect(errors[0].extensions.requestId).toBe(id);
  });

  it('serves metrics on a port of its own', async () => {
    const scraped = await fetch(`http://127.0.0.1:${ports.prometheus}/metrics`);
    const text = await scraped.text();
    expect(text).toMatch(
      /^upstream_attempt_duration_count\{.*upstream="\/frobs-ha".*outcome="unreachable".*\} [1-9]/m,
    );
    expect(text).toMatch(
      /^http_server_request_duration_count\{.*http_route="\/api\/proxy".*\} [1-9]/m,
    );
    expect(await (await get('/metrics')).text()).not.toContain('upstream_');
  });

  it('exports what is left when it stops', async () => {
    spans.length = 0;
    const response = await get('/api/proxy/frobs-ha/last');
    const id = response.headers.get('x-trace-id');
    backend.kill('SIGTERM');
    await once(backend, 'exit');
    expect(spans.map(({ traceId }) => traceId)).toContain(id);
  });
});
