import { startProxy } from './__testUtils__/startProxy';

it('does not start if the config is wrong, and names the key', async () => {
  const endpoint = { targets: [{ url: 'http://127.0.0.1', wieght: 2 }] };
  await expect(startProxy({ '/api-name': endpoint })).rejects.toThrow(
    'proxyResilience./api-name.targets[0].wieght: is not known',
  );
});

it('starts without endpoints', async () => {
  const proxy = await startProxy({});
  expect((await proxy.fetch('/api-name')).status).toBe(404);
  await proxy.stop();
});
