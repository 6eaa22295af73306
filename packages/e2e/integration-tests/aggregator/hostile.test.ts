import { mockCredentials } from '@backstage/backend-test-utils';
import { useMock } from '../support/mock.ts';
import { configFor, startAggregator } from './startAggregator.ts';

describe('a caller of the aggregator who reads many scores', () => {
  const mock = useMock();

  it('neither holds up others nor opens the breaker', async () => {
    await mock.control.addFault({
      listeners: ['api'],
      route: '/v1/frobs/*',
      effect: { type: 'latency', delay: { distribution: 'fixed', ms: 200 } },
    });
    const { call } = await startAggregator(
      configFor(mock, { timeouts: { response: '5s' } }),
    );
    // At FrobsCo's pace this takes 20 s, four times the time that there is.
    let isOver = false;
    const flood = Promise.all(
      Array.from({ length: 5 }, (_, request) =>
        call('post', '/frobs/scores')
          .send({
            ids: Array.from({ length: 200 }, (__, id) => `${request}-${id}`),
          })
          .expect(200),
      ),
    ).finally(() => {
      isOver = true;
    });
    let others = 0;
    while (!isOver) {
      others += 1;
      const id = `frob-00${(others % 9) + 1}`;
      const ada = mockCredentials.user.header('user:default/ada');
      await call('get', `/frobs/${id}`).set('authorization', ada).expect(200);
      const { body } = await call('post', '/frobs/scores')
        .set('authorization', ada)
        .send({ ids: [id] })
        .expect(200);
      expect(body).toMatchObject({ items: [{ frobId: id }], missing: [] });
    }
    expect(others).toBeGreaterThan(3);
    const codes = (await flood).flatMap(({ body }) =>
      body.missing.map(({ code }: { code: string }) => code),
    );
    expect(codes).toHaveLength(1_000);
    expect(new Set(codes)).toEqual(new Set(['not-found', 'deadline']));
  }, 60_000);
});
