import { mockCredentials } from '@backstage/backend-test-utils';
import { waitUntil } from '@internal/upstream-node/testUtils';
import { useMock } from '../support/mock.ts';
import { configFor, startAggregator } from './startAggregator.ts';

describe('a caller of the aggregator who sends many requests', () => {
  const mock = useMock();

  it('neither holds up others nor opens the breaker', async () => {
    // Holds the requests of the flood until the other caller has all answers.
    await mock.control.addFault({
      route: '/v1/frobs/frob-1*',
      effect: {
        type: 'latency',
        delay: { distribution: 'fixed', ms: 600_000 },
      },
    });
    const { call } = await startAggregator(configFor(mock));
    // Several times as many as there are connections.
    const frobs = Array.from({ length: 60 }, (_, id) =>
      call('get', `/frobs/frob-${id + 100}`).expect(200),
    );
    const scores = Array.from({ length: 30 }, (_, request) =>
      call('post', '/frobs/scores')
        .send({
          ids: Array.from({ length: 200 }, (__, id) => `${request}-${id}`),
        })
        .expect(200),
    );
    const flood = Promise.all([...frobs, ...scores]);
    await waitUntil(async () => {
      const [{ applied }] = await mock.control.faults();
      return applied > 4;
    });

    const ada = mockCredentials.user.header('user:default/ada');
    for (const id of ['frob-001', 'frob-002', 'frob-003']) {
      await call('get', `/frobs/${id}`).set('authorization', ada).expect(200);
    }
    const { body } = await call('post', '/frobs/scores')
      .set('authorization', ada)
      .send({ ids: ['frob-001'] })
      .expect(200);
    expect(body).toMatchObject({ items: [{ frobId: 'frob-001' }] });

    await mock.control.reset();
    const codes = (await flood).flatMap(({ body: { missing = [] } }) =>
      missing.map(({ code }: { code: string }) => code),
    );
    expect(codes).toEqual(Array(6_000).fill('not-found'));
  });

  it('has 100 streams of changes at the most', async () => {
    const { call, port } = await startAggregator(configFor(mock));
    const path = '/thunk/changes';
    const authorization = mockCredentials.user.header();
    const open = () =>
      fetch(`http://localhost:${port}/api/frobs-aggregator${path}`, {
        headers: { authorization },
      });
    const streams = await Promise.all(Array.from({ length: 100 }, open));
    expect(streams.filter(({ ok }) => ok)).toHaveLength(100);
    const { body } = await call('get', path).expect(503);
    expect(body.error).toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'There are too many requests at once',
    });

    await streams.pop()!.body!.cancel();
    await waitUntil(async () => {
      const next = await open();
      streams.push(next);
      return next.ok;
    });
    await Promise.all(streams.map(stream => stream.body!.cancel()));
  });
});
