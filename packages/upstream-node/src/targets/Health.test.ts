import { Health } from './Health';

const problem = 'ECONNREFUSED';

it('changes when enough results in a row contradict it', () => {
  const health = new Health({ unhealthyAfter: 2, healthyAfter: 2 });
  const results = [problem, undefined, problem, problem, undefined, undefined];
  const states = results.map(result => [
    health.recordCheck(result),
    health.healthy,
  ]);
  expect(states).toEqual([
    [false, true],
    [false, true],
    [false, true],
    [true, false],
    [false, false],
    [true, true],
  ]);
});

it('is out at once if no connection can be made, and back by checks', () => {
  const health = new Health({ unhealthyAfter: 5, healthyAfter: 1 });
  expect(health.recordUnreachable(problem)).toBe(true);
  expect(health.recordUnreachable(problem)).toBe(false);
  expect(health.lastCheck?.problem).toBe(problem);
  expect(health.recordCheck()).toBe(true);
  expect(health.healthy).toBe(true);
});

it('never changes without checks that would bring a target back', () => {
  const health = new Health();
  expect(health.recordUnreachable(problem)).toBe(false);
  expect(health.recordCheck(problem)).toBe(false);
  expect(health.healthy).toBe(true);
});
