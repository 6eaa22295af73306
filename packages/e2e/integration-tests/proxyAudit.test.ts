import { readFileSync } from 'node:fs';
import { auditorServiceFactory } from '@backstage/backend-defaults/auditor';
import { mockServices } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { useProxyModule } from './support/proxyModule.ts';
import { waitUntil } from './support/waitUntil.ts';

const { backend } = parse(
  readFileSync(`${__dirname}/../../../app-config.production.yaml`, 'utf8'),
);
const context = useProxyModule();

it('the production config logs who reads with a secret', async () => {
  const events: unknown[] = [];
  const logger = mockServices.rootLogger.mock({
    child: () => logger,
    info: (_message, meta: any) => {
      if (meta?.eventId) {
        events.push([meta.eventId, meta.status, meta.actor.actorId]);
      }
    },
  });
  await context.start(
    { headers: { 'X-Frobs-Key': 'frobs-demo-key' } },
    {
      backend: { auditor: backend.auditor },
      features: [logger.factory, auditorServiceFactory],
    },
  );
  expect((await context.fetch('/frobs-ha/list?limit=1')).status).toBe(200);
  await waitUntil(() => events.length === 2);
  expect(events).toEqual([
    ['secret-use', 'initiated', 'user:default/mock'],
    ['secret-use', 'succeeded', 'user:default/mock'],
  ]);
});
