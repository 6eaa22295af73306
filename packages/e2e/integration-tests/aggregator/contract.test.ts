import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { setTimeout as sleep } from 'node:timers/promises';
import { useMock } from '../support/mock.ts';
import { configFor, startAggregator } from './startAggregator.ts';

describe('what the aggregator tells its callers', () => {
  const mock = useMock();
  const start = (...features: object[]) =>
    startAggregator(configFor(mock), { features: features as any });

  it('has a code and a sentence for an error, and the rest in the log', async () => {
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const { call } = await start(logger.factory);
    await mock.control.applyPreset('down');
    const { body } = await call('get', '/frobs').expect(503);
    expect(body.error).toEqual({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /^FrobsCo: The API cannot be reached, logId=[\da-f-]{36}$/,
      ),
      code: 'unreachable',
    });
    const [, logId] = body.error.message.split('=');
    const lines = logger.warn.mock.calls.map(([line]) => line);
    expect(lines.find(line => line.includes(logId))).toContain(
      `GET ${mock.urls.api}/v1/list failed: ECONNREFUSED`,
    );
  });

  it('needs the database only for the thunk', async () => {
    let closeDatabase = async () => {};
    const { call } = await start(
      createBackendModule({
        pluginId: 'frobs-aggregator',
        moduleId: 'test',
        register: env =>
          env.registerInit({
            deps: { database: coreServices.database },
            async init({ database }) {
              const knex = await database.getClient();
              closeDatabase = () => knex.destroy();
            },
          }),
      }),
    );
    await call('get', '/summary').expect(200);
    await closeDatabase();
    // The thunk is cached for less than a second.
    await sleep(1_000);
    const { body } = await call('get', '/summary').expect(200);
    expect(body).toMatchObject({
      frobs: { state: 'fresh' },
      thunk: { state: 'stale', code: 'failed', reason: 'The database failed' },
    });
    await call('get', '/frobs/frob-001').expect(200);
    const { body: failed } = await call('get', '/thunk').expect(503);
    expect(failed.error.message).toMatch(/^The database failed, logId=/);
  });

  it('comes from one request for all who read a page at a time', async () => {
    await mock.control.addFault({
      listeners: ['api'],
      effect: { type: 'latency', delay: { distribution: 'fixed', ms: 300 } },
    });
    const { call } = await start();
    const pages = await Promise.all(
      Array.from({ length: 60 }, () => call('get', '/frobs?limit=1')),
    );
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect(pages[0].status).toBe(200);
    // On a slow machine some callers come after the first response.
    const reads = await mock.requests({ route: '/v1/list' });
    expect(reads.length).toBeLessThan(30);
  });

  it('follows RFC 9110 in If-Match', async () => {
    const { call } = await start();
    const set = async (ifMatch: string) => {
      const { status } = await call('put', '/thunk')
        .set('if-match', ifMatch)
        .send({ targetWeight: 1 });
      return status;
    };
    expect(await set('*')).toBe(412);
    expect(await set('"0"')).toBe(200);
    expect(await set('*')).toBe(200);
    expect(await set('"1", "a,b" , "2"')).toBe(200);
    expect(await set('W/"3"')).toBe(412);
    expect(await set('W/"3", "3"')).toBe(200);
    // Section 5.6.1.2: empty elements of a list are ignored.
    expect(await set(',"4",\t,')).toBe(200);
    for (const wrong of ['5', '"5', '5"', '"5" "6"', '*, "5"', ',', ' ']) {
      expect([wrong, await set(wrong)]).toEqual([wrong, 400]);
    }
  });

  it('is in the audit log if they change the thunk', async () => {
    const event = { success: jest.fn(), fail: jest.fn() };
    const auditor = mockServices.auditor.mock({
      createEvent: async () => event,
    });
    const { call } = await start(auditor.factory);
    const set = () =>
      call('put', '/thunk').set('if-match', '"0"').send({ targetWeight: 7 });
    await set().expect(200);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'thunk-update',
        meta: { targetWeight: 7, user: 'user:default/mock' },
      }),
    );
    expect(event.success).toHaveBeenCalledWith({ meta: { version: 1 } });
    await set().expect(412);
    expect(event.fail).toHaveBeenCalledTimes(1);
  });
});
