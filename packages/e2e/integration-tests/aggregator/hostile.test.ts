import { mockCredentials } from '@backstage/backend-test-utils';
import { useMock } from '../support/mock.ts';
import { configFor, startAggregator } from './startAggregator.ts';

describe('a caller of the aggregator who reads many scores', () => {
  const mock = useMock();

  it('neither holds up others nor opens the breaker', async () => {
    await mock.control.applyPreset('chatty');
    const { call } = await startAggregator(configFor(mock));
    // More than there are connections.
    const flood = Promise.all(
      Array.from({ length: 30 }, (_, request) =>
        call('post', '/frobs/scores')
          .send({
            ids: Array.from({ length: 200 }, (__, id) => `${request}-${id}`),
          })
          .expect(200),
      ),
    );
    const ada = mockCredentials.user.header('user:default/ada');
    await call('get', '/frobs/frob-001').set('authorization', ada).expect(200);
    const { body } = await call('post', '/frobs/scores')
      .set('authorization', ada)
      .send({ ids: ['frob-001'] })
      .expect(200);
    expect(body).toMatchObject({ items: [{ frobId: 'frob-001' }] });
    const codes = (await flood).flatMap(({ body: { missing } }) =>
      missing.map(({ code }: { code: string }) => code),
    );
    expect(codes).toEqual(Array(6_000).fill('not-found'));
  });
});
