import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFrobsco } from '../frobsco.ts';
import { control, useFrobsco } from '../__testUtils__/mock.ts';

/** The status, or the code of the TLS error. */
function ask(url: string, ca?: string): Promise<number | string> {
  return new Promise(resolve => {
    request(`${url}/v1/health`, { ca, agent: false }, response => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on('error', (error: NodeJS.ErrnoException) => resolve(error.code!))
      .end();
  });
}

describe('the HTTPS listener', () => {
  const frobsco = useFrobsco();

  it('is trusted by clients that trust the CA, by name and by address', async () => {
    const { tls } = frobsco.urls;
    expect(await ask(tls, frobsco.ca)).toBe(200);
    expect(await ask(tls.replace('127.0.0.1', 'localhost'), frobsco.ca)).toBe(
      200,
    );
    expect(await ask(tls)).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  });

  it.each([
    ['expired', 'CERT_HAS_EXPIRED'],
    ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['valid', 200],
  ])('uses the certificate %s', async (certificate, result) => {
    await control(frobsco, 'PUT', '/tls', { certificate });
    expect(await ask(frobsco.urls.tls, frobsco.ca)).toBe(result);
    expect((await control(frobsco, 'GET', '/tls')).json).toEqual({
      certificate,
    });
  });
});

describe('the CA file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frobsco-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is created once, with a private key file, and then kept', async () => {
    const caFile = join(folder, 'new', 'ca.pem');
    const cas: string[] = [];
    for (let start = 0; start < 2; start++) {
      const frobsco = await startFrobsco({ caFile });
      expect(await ask(frobsco.urls.tls, frobsco.ca)).toBe(200);
      cas.push(frobsco.ca);
      await frobsco.stop();
    }
    expect(cas[0]).toBe(cas[1]);
    expect(await readFile(caFile, 'utf8')).toBe(cas[0]);
    expect((await stat(`${caFile}.key`)).mode & 0o777).toBe(0o600);
  });
});
