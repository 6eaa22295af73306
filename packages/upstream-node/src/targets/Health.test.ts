import { Health } from './Health';

const problem = 'ECONNREFUSED';

function createHealth(unhealthyAfter: number, healthyAfter: number) {
  const changes: boolean[] = [];
  const config = { path: '/', interval: 1, timeout: 1 };
  const health: Health = new Health(
    { ...config, unhealthyAfter, healthyAfter },
    () => changes.push(health.healthy),
  );
  return { changes, health };
}

it('changes when enough results in a row contradict it', () => {
  const { changes, health } = createHealth(2, 2);
  const results = [problem, undefined, problem, problem, undefined, undefined];
  const states = results.map(result => {
    health.recordCheck(result);
    return health.healthy;
  });
  expect(states).toEqual([true, true, true, false, false, true]);
  expect(changes).toEqual([false, true]);
});

it('is out at once if no connection can be made, and back by checks', () => {
  const { changes, health } = createHealth(5, 1);
  health.recordUnreachable(problem);
  health.recordUnreachable(problem);
  expect(changes).toEqual([false]);
  expect(health.lastCheck?.problem).toBe(problem);
  health.recordCheck();
  expect(changes).toEqual([false, true]);
});

it('never changes without checks that would bring a target back', () => {
  const health = new Health();
  health.recordUnreachable(problem);
  health.recordCheck(problem);
  expect(health.healthy).toBe(true);
});
