import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFrobsco, type Frobsco } from 'frobsco';
import { runAdvise, runAdviseJson } from './__testUtils__/runAdvise.ts';

let frobsco: Frobsco;
let folder: string;
let caFile: string;
beforeAll(async () => {
  frobsco = await startFrobsco();
  folder = await mkdtemp(join(tmpdir(), 'advise-'));
  caFile = join(folder, 'ca.pem');
  await writeFile(caFile, frobsco.ca);
});
afterAll(async () => {
  await frobsco.stop();
  await rm(folder, { recursive: true });
});

const put = (path: string, body: object) =>
  fetch(frobsco.urls.control + path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const https = () => `${frobsco.urls.tls}/v1/list`;
const finding = ({ findings }: any, topic: string) =>
  findings.find((each: any) => each.topic === topic).messages.join('\n');

afterEach(async () => {
  await fetch(`${frobsco.urls.control}/reset`, { method: 'POST' });
});

it.each([
  ['valid', [], 'unknown CA'],
  ['expired', [], 'expired'],
  ['wrong-host', [], 'unknown CA, wrong host'],
  ['expired', ['--ca-file'], 'cannot be verified: expired'],
  ['wrong-host', ['--ca-file'], 'cannot be verified: wrong host'],
])(
  'a certificate that is %s, with %j: %s',
  async (certificate, flag, problem) => {
    await put('/tls', { certificate });
    const args = flag.flatMap(name => [name, caFile]);
    const { code, json } = await runAdviseJson([https(), ...args]);
    expect(code).toBe(0);
    expect(finding(json, 'HTTPS')).toContain(problem);
    expect(json.facts.map(({ fact }: any) => fact)).toEqual(['untrusted']);
    expect(json.recommendation.strategy).toBe('proxy');
    expect(json.requests[0]).not.toHaveProperty('response');
    expect(json.next.config).toContain('caFile:');
  },
);

it('a certificate of a CA that is known by --ca-file is left for a question', async () => {
  const { json } = await runAdviseJson([https(), '--ca-file', caFile]);
  expect(json.facts).toEqual([]);
  expect(json.questions).toContainEqual(
    expect.objectContaining({
      fact: 'untrusted',
      hint: expect.stringContaining('--ca-file'),
    }),
  );
});

it('sends no credentials to whom it cannot verify', async () => {
  await put('/auth', { mode: 'api-key' });
  const { json } = await runAdviseJson([
    https(),
    '--header',
    'X-Frobs-Key: frobs-demo-key',
  ]);
  expect(json.facts.map(({ fact }: any) => fact)).toEqual([
    'untrusted',
    'api-key',
  ]);
  const journal = await fetch(`${frobsco.urls.control}/journal`);
  const { entries } = (await journal.json()) as any;
  expect(entries.length).toBeGreaterThan(1);
  for (const { auth } of entries) {
    expect(auth).toBe('none');
  }
});

it('sends them to whom it can', async () => {
  await put('/auth', { mode: 'api-key' });
  const { out } = await runAdvise([
    ...[https(), '--ca-file', caFile],
    ...['--header', 'X-Frobs-Key: frobs-demo-key'],
  ]);
  expect(out).toContain('accepted with X-Frobs-Key');
  expect(out).not.toContain('frobs-demo-key');
});

it('says that plain HTTP is spoken where HTTPS was asked for', async () => {
  const url = frobsco.urls.api.replace('http:', 'https:');
  const { code, error } = await runAdvise([url]);
  expect(code).toBe(1);
  expect(error).toMatch(
    /^127\.0\.0\.1:\d+ does not speak HTTPS\nNext: try http:.*\n$/,
  );
});
