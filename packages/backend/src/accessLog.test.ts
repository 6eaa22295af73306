import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { rootConfigServiceFactory } from '@backstage/backend-defaults/rootConfig';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  WinstonLogger,
  type WinstonLoggerLevelOverride,
} from '@backstage/backend-defaults/rootLogger';
import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';

const local = resolve(__dirname, '../../../app-config.local.yaml');

async function readOverrides(): Promise<WinstonLoggerLevelOverride[]> {
  // It prints what it loads.
  jest.spyOn(console, 'log').mockImplementation();
  const config = await ServiceFactoryTester.from(
    rootConfigServiceFactory({ argv: ['--config', local], watch: false }),
  ).getSubject();
  return config.get('backend.logger.overrides');
}

/** Returns the requests that Backstage's own logging prints with the overrides. */
async function printed(
  overrides: WinstonLoggerLevelOverride[],
  requests: [status: number, path: string][],
) {
  const { format, setOverrides } = WinstonLogger.logLevelFilter('info');
  setOverrides(overrides);
  const lines: string[] = [];
  const logger = mockServices.logger.mock();
  logger.info.mockImplementation((message, meta) => {
    const info = { ...meta, level: 'info', message };
    if (format.transform(info)) {
      lines.push(message.split('" ')[0]);
    }
  });

  const config = mockServices.rootConfig();
  const logging = MiddlewareFactory.create({ config, logger }).logging();
  const server = createServer((req, res) => {
    res.statusCode = Number(req.headers['x-status']);
    logging(req as any, res as any, () => res.end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  for (const [status, path] of requests) {
    await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { 'x-status': String(status) },
      redirect: 'manual',
    });
  }
  server.close();
  await once(server, 'close');
  return lines;
}

describe("a developer's access log", () => {
  const health = '/.backstage/health/v1/readiness';

  it('has failed requests, but no health checks', async () => {
    const lines = await printed(await readOverrides(), [
      [200, '/found'],
      [302, '/moved'],
      [304, '/same'],
      [401, '/unknown'],
      [503, '/broken'],
      [503, health],
    ]);
    expect(lines).toEqual(['"GET /unknown HTTP/1.1', '"GET /broken HTTP/1.1']);
  });

  it('has all requests if there are no overrides', async () => {
    const lines = await printed([], [[200, '/found']]);
    expect(lines).toEqual(['"GET /found HTTP/1.1']);
  });
});
