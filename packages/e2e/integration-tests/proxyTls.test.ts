import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useProxyModule } from './support/proxyModule.ts';

const context = useProxyModule();
const { mock, v1 } = context;
let folder: string;
let caFile: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proxy-tls-'));
  caFile = join(folder, 'ca.pem');
});
beforeEach(() => writeFile(caFile, mock.ca));
afterAll(() => rm(folder, { recursive: true }));

const targets = () => [{ url: v1('tls') }];

async function failure(): Promise<string> {
  const response = await context.fetch('/frobs-ha/list');
  expect(response.status).toBe(503);
  return (await response.json()).error.message;
}

it('trusts the private CA in its config', async () => {
  await context.start({ targets: targets(), tls: { caFile } });
  expect((await context.fetch('/frobs-ha/list')).status).toBe(200);
});

it('does not trust a private CA that is not in its config', async () => {
  await context.start({ targets: targets() });
  expect(await failure()).toMatch(/\((UNABLE_TO|SELF_SIGNED)\w+\)$/);
});

it.each([
  ['expired', 'CERT_HAS_EXPIRED'],
  ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
] as const)('refuses a certificate: %s', async (certificate, code) => {
  await mock.control.setTls({ certificate });
  await context.start({ targets: targets(), tls: { caFile } });
  expect(await failure()).toContain(`(${code})`);
});
