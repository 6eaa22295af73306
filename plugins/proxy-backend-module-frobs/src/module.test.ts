import type { Frobsco } from 'frobsco';
import { control, startMock } from './__testUtils__/mock';
import { startProxy, type TestProxy } from './__testUtils__/startProxy';

let frobsco: Frobsco;
let proxy: TestProxy;

beforeAll(async () => {
  frobsco = await startMock();
});
afterAll(() => frobsco.stop());
beforeEach(() => control(frobsco, 'POST', '/reset'));
afterEach(() => proxy.stop());

const v1 = (listener: keyof Frobsco['urls']) => `${frobsco.urls[listener]}/v1`;

async function start(endpoint: object = {}) {
  proxy = await startProxy({
    '/frobs-ha': { targets: [{ url: v1('api') }], ...endpoint },
  });
}

it('brings the list', async () => {
  await start();
  const response = await proxy.fetch('/frobs-ha/list?limit=3');
  expect(await response.json()).toHaveLength(3);
});
