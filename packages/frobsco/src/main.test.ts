import { startFrobsco } from './frobsco.ts';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from './__testUtils__/mock.ts';
import { HELP, readOptions } from './cli.ts';
import { LISTENERS, portFlag } from './options.ts';

const MAIN = join(__dirname, 'main.ts');
const anyPort = LISTENERS.map(({ name }) => `--${portFlag(name)}=0`);

const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach(child => child.kill('SIGKILL')));

function run(args: string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env.PATH },
  });
  children.push(child);
  const output = { text: '' };
  child.stdout.on('data', data => (output.text += data));
  child.stderr.on('data', data => (output.text += data));
  // Unlike `exit`, `close` comes after all output.
  return { child, output, exit: once(child, 'close') };
}

describe('the options', () => {
  it('come from flags, then the environment, then defaults', () => {
    const env = { FROBSCO_PORT: '1', FROBSCO_SEED: '2' };
    const options = readOptions(['--port', '3', '--journal-size=9'], env);
    expect(options).toMatchObject({
      ports: { api: 3, replica: 7101, control: 7190 },
      seed: 2,
      journalSize: 9,
      host: '127.0.0.1',
    });
  });

  it.each([
    [['--port', 'x'], {}, "--port must be 0 to 65535, not 'x'"],
    [['--tls-port=70000'], {}, '--tls-port must be 0 to 65535'],
    [['--journal-size', '0'], {}, '--journal-size must be 1 to'],
    [[], { FROBSCO_SEED: '1.5' }, 'FROBSCO_SEED must be 0 to 2147483647, not'],
    [['--prot', '1'], {}, "Unknown option '--prot'"],
  ])(
    '%j with %j are refused with the name of the option',
    (args, env, message) => {
      expect(() => readOptions(args, env)).toThrow(message);
    },
  );

  it('are all listed by --help', () => {
    expect(readOptions(['--help'], {})).toBeUndefined();
    for (const { name } of LISTENERS) {
      expect(HELP).toContain(`--${portFlag(name)} <number>`);
    }
  });
});

describe('the command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frobsco-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const caFile = () => `--ca-file=${join(folder, 'ca.pem')}`;

  it('prints the addresses, and stops at once on SIGTERM', async () => {
    const { child, output, exit } = run([...anyPort, caFile()]);
    await waitUntil(() => output.text.includes('Private CA'));
    expect(output.text.match(/ https?:\/\/127\.0\.0\.1:\d+/g)).toHaveLength(7);
    expect(output.text).not.toContain('Warning');

    const [, port] = /FrobsCo API +http:\/\/127\.0\.0\.1:(\d+)/.exec(
      output.text,
    )!;
    const keptAlive = connect(+port, '127.0.0.1');
    await once(keptAlive, 'connect');
    keptAlive.on('error', () => {});
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  });

  it('warns if other machines can reach it', async () => {
    const args = [...anyPort, caFile(), '--host=0.0.0.0'];
    const { child, output, exit } = run(args);
    await waitUntil(() => output.text.includes('Warning'));
    expect(output.text).toContain('0.0.0.0');
    child.kill('SIGINT');
    expect(await exit).toEqual([0, null]);
  });

  it.each([
    [
      '--host=192.0.2.1',
      "'192.0.2.1' (--host) is not an address of this machine",
    ],
    ['--ca-file=/dev/null/ca.pem', 'The CA file (--ca-file) cannot be used'],
  ])('reports in one line what is wrong with %s', async (arg, message) => {
    const { output, exit } = run([...anyPort, caFile(), arg]);
    expect(await exit).toEqual([1, null]);
    expect(output.text).toContain(message);
    expect(output.text.trim()).not.toContain('\n');
  });

  it('reports in one line that a port is taken', async () => {
    const other = await startFrobsco();
    const { port } = new URL(other.urls.partner);
    const args = [...anyPort, caFile(), `--partner-port=${port}`];
    const { output, exit } = run(args);
    expect(await exit).toEqual([1, null]);
    expect(output.text).toBe(
      `Port ${port} (--partner-port) is already taken\n`,
    );
    await other.stop();
  });
});
