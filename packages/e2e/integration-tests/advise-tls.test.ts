import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useMock } from './support/mock.ts';
import { runAdvise } from './support/runAdvise.ts';

describe('the advice about an API with a private CA', () => {
  const mock = useMock();
  let folder: string;
  let caFile: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'advise-'));
    caFile = join(folder, 'ca.pem');
    await writeFile(caFile, mock.ca);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const advise = (...flags: string[]) =>
    runAdvise([`${mock.urls.tls}/v1/list`, ...flags]);
  const messagesOf = ({ findings }: any, topic: string): string =>
    findings.find((finding: any) => finding.topic === topic).messages.join();
  const factsOf = ({ facts }: any) => facts.map(({ fact }: any) => fact);

  it.each([
    ['valid', false, 'cannot be verified: unknown CA'],
    ['expired', false, 'expired'],
    ['wrong-host', false, 'unknown CA, wrong host'],
    ['expired', true, 'cannot be verified: expired'],
    ['wrong-host', true, 'cannot be verified: wrong host'],
  ] as const)(
    'with a certificate that is %s, --ca-file %s: %s',
    async (certificate, usesCaFile, problem) => {
      await mock.control.setTls({ certificate });
      const { code, json } = await advise(
        ...(usesCaFile ? ['--ca-file', caFile] : []),
      );
      expect(code).toBe(0);
      expect(messagesOf(json, 'HTTPS')).toContain(problem);
      expect(factsOf(json)).toEqual(['untrusted']);
      expect(json.recommendation.strategy).toBe('proxy');
      expect(json.requests[0]).not.toHaveProperty('response');
      expect(json.next.config).toContain('caFile:');
    },
  );

  it('asks whether browsers trust the CA of --ca-file', async () => {
    const { json } = await advise('--ca-file', caFile);
    expect(json.facts).toEqual([]);
    expect(json.questions).toContainEqual(
      expect.objectContaining({
        fact: 'untrusted',
        hint: expect.stringContaining('--ca-file'),
      }),
    );
  });

  it('is given without sending --header to an unverified server', async () => {
    await mock.control.setAuth({ mode: 'api-key' });
    const { json } = await advise('--header', 'X-Frobs-Key: frobs-demo-key');
    expect(factsOf(json)).toEqual(['untrusted', 'api-key']);
    const requests = await mock.requests();
    expect(requests.length).toBeGreaterThan(1);
    expect(requests.map(({ auth }) => auth)).toEqual(
      requests.map(() => 'none'),
    );
  });

  it('sends --header to a verified server and never prints its value', async () => {
    await mock.control.setAuth({ mode: 'api-key' });
    const { json } = await advise(
      ...['--ca-file', caFile, '--header', 'X-Frobs-Key: frobs-demo-key'],
    );
    expect(messagesOf(json, 'credentials')).toContain(
      'accepted with X-Frobs-Key',
    );
    expect(JSON.stringify(json)).not.toContain('frobs-demo-key');
  });

  it('is an error if the server does not speak HTTPS', async () => {
    const { code, error } = await runAdvise([
      mock.urls.api.replace('http:', 'https:'),
    ]);
    expect(code).toBe(1);
    expect(error).toMatch(
      /^127\.0\.0\.1:\d+ does not speak HTTPS\nNext: try http:.*\n$/,
    );
  });
});
