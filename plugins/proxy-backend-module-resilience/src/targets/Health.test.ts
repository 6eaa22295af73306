import { Health } from './Health';

const problem = 'ECONNREFUSED';

it('turns when enough findings in a row agree', () => {
  const health = new Health({ unhealthyAfter: 2, healthyAfter: 2 });
  const findings = [problem, undefined, problem, problem, undefined, undefined];
  const states = findings.map(each => [health.checked(each), health.healthy]);
  expect(states).toEqual([
    [false, true],
    [false, true],
    [false, true],
    [true, false],
    [false, false],
    [true, true],
  ]);
});

it('turns at once when nothing can be reached, and back by checks', () => {
  const health = new Health({ unhealthyAfter: 5, healthyAfter: 1 });
  expect(health.unreachable(problem)).toBe(true);
  expect(health.unreachable(problem)).toBe(false);
  expect(health.last?.problem).toBe(problem);
  expect(health.checked()).toBe(true);
  expect(health.healthy).toBe(true);
});

it('never turns where no check would bring it back', () => {
  const health = new Health();
  expect(health.unreachable(problem)).toBe(false);
  expect(health.checked(problem)).toBe(false);
  expect(health.healthy).toBe(true);
});
