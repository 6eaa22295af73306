import { cacheServiceFactory } from '@backstage/backend-defaults/cache';
import { waitUntil } from '@internal/upstream-node/testUtils';
import { useMock } from '../support/mock.ts';
import { describeWithRedis, useRedis } from '../support/redis.ts';
import { configFor, startAggregator } from './startAggregator.ts';

describeWithRedis('the aggregator with a Redis that fails', () => {
  const mock = useMock();
  const redis = useRedis();

  it('has a fresh summary while Redis is silent or dead, and shares it later', async () => {
    await redis.start();
    const { call } = await startAggregator(
      {
        ...configFor(mock),
        cache: { fresh: '1s', staleWhileRevalidate: '1s' },
      },
      {
        features: [cacheServiceFactory],
        backend: { cache: { store: 'redis', connection: redis.url() } },
      },
    );
    /** Reads until a summary has been read from FrobsCo since now. */
    const readNewSummary = async () => {
      const now = new Date().toISOString();
      await waitUntil(async () => {
        const { body } = await call('get', '/summary').expect(200);
        return body.frobs.state === 'fresh' && body.frobs.asOf > now;
      });
    };
    const isShared = () => redis.cli('dbsize').trim() !== '0';

    await readNewSummary();
    await waitUntil(isShared);
    redis.silence();
    await readNewSummary();
    redis.resume();
    await readNewSummary();
    await redis.kill();
    await readNewSummary();
    await readNewSummary();

    // It comes back empty; a write that waited for it may fill it at once.
    await redis.start();
    const isSharedAgain = await waitUntil(async () => {
      await readNewSummary();
      return isShared();
    });
    expect(isSharedAgain).toBe(true);
  }, 300_000);
});
