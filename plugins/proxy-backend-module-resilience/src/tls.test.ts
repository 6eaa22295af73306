import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useFrobsco } from './__testUtils__/context';
import { control } from './__testUtils__/mock';

const mock = useFrobsco();
let folder: string;
let caFile: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proxy-tls-'));
  caFile = join(folder, 'ca.pem');
});
beforeEach(() => writeFile(caFile, mock.frobsco.ca));
afterAll(() => rm(folder, { recursive: true }));

const targets = () => [{ url: mock.v1('tls') }];
const status = async () => (await mock.proxy.fetch('/frobs-ha/list')).status;

it('trusts the private CA that the config names', async () => {
  await mock.start({ targets: targets(), caFile });
  expect(await status()).toBe(200);
});

it('trusts no private CA by itself', async () => {
  await mock.start({ targets: targets() });
  const response = await mock.proxy.fetch('/frobs-ha/list');
  expect(response.status).toBe(503);
  const { error } = await response.json();
  expect(error.message).toMatch(/\((UNABLE_TO|SELF_SIGNED)\w+\)$/);
});

it.each([
  ['expired', 'CERT_HAS_EXPIRED'],
  ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
])('refuses a certificate: %s', async (wrong, code) => {
  await control(mock.frobsco, 'PUT', '/tls', { certificate: wrong });
  await mock.start({ targets: targets(), caFile });
  const response = await mock.proxy.fetch('/frobs-ha/list');
  expect(response.status).toBe(503);
  expect((await response.json()).error.message).toContain(`(${code})`);
});
