import { expect, test } from './support/test.ts';

test('while 30 MB arrive, the lab shows the received bytes', async ({
  page,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: 5_000_000,
    uploadThroughput: -1,
  });
  await page.goto('/compare/scenarios/huge');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText(/^Running … \d+\.\d MB received$/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('while FrobsCo does not respond, the lab shows that it waits', async ({
  page,
}) => {
  await page.goto('/compare/scenarios/hang');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText('Still waiting for FrobsCo …')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
});
