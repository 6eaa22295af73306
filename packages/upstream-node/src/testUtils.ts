import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A server on a free port, whose answers tests replace. */
export class TestServer {
  /** What it was asked, such as `GET /list`. */
  requests: string[] = [];
  answer: RequestListener = (_request, response) => response.end();
  readonly server: Server;

  /** @param server - such as one with TLS; plain HTTP by default */
  constructor(server: Server = createServer()) {
    this.server = server;
    server.on('request', (request, response) => {
      this.requests.push(`${request.method} ${request.url}`);
      this.answer(request, response);
    });
  }

  /** Without a scheme. */
  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  async start(): Promise<void> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await once(this.server.close(), 'close');
  }

  /** How many connections are open. */
  countConnections(): Promise<number> {
    return promisify(this.server.getConnections.bind(this.server))();
  }

  /** Answers in turn, the last answer for good. */
  answerWith(...answers: RequestListener[]): void {
    let calls = 0;
    this.answer = (request, response) => {
      const answer = answers[Math.min(calls, answers.length - 1)];
      calls += 1;
      answer(request, response);
    };
  }
}

/**
 * A server that each test finds without requests, on another port: what the test before
 * sent, and gave up, arrives nowhere.
 */
export function useTestServer(server?: Server): TestServer {
  const testServer = new TestServer(server);
  beforeEach(async () => {
    testServer.requests = [];
    await testServer.start();
  });
  afterEach(() => testServer.stop());
  return testServer;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

/**
 * Waits until the check gives something, and gives it.
 *
 * @throws Error that shows the check, before the test's own timeout ends it
 */
export async function waitUntil<T>(
  check: () => Promise<T> | T,
  timeoutMs = 50_000,
): Promise<T & {}> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const found = await check();
    if (found) {
      return found;
    }
    if (performance.now() > deadline) {
      throw new Error(`Never true: ${check}`);
    }
    await sleep(5);
  }
}
