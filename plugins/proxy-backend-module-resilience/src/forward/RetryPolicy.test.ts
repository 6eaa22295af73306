import type { Exchange } from './Exchange';
import { RetryPolicy } from './RetryPolicy';

const exchange = (rest: object = {}) =>
  ({ attempts: 1, remainingMs: 10_000, repeatable: true, ...rest }) as Exchange;
const policy = (rest: object = {}) =>
  new RetryPolicy({ attempts: 2, budget: 0, statuses: [503], ...rest });
const alone = { otherTarget: false };

// The budget grows with time.
beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

it('knows which answers are no final ones', () => {
  expect(policy().isFailure(503)).toBe(true);
  expect(policy().isFailure(500)).toBe(false);
});

it('waits ever longer, and at random', () => {
  const waits = () =>
    [1, 2, 5, 6, 8].map(attempts =>
      policy({ attempts: 9, budget: 1 }).next(exchange({ attempts }), alone),
    );
  const random = jest.spyOn(Math, 'random').mockReturnValue(1);
  expect(waits()).toEqual([50, 100, 800, 1_000, 1_000]);
  random.mockReturnValue(0.5);
  expect(waits()).toEqual([25, 50, 400, 500, 500]);
});

it('goes to another target without a pause', () => {
  const next = policy({ budget: 1 }).next(exchange(), { otherTarget: true });
  expect(next).toBe(0);
});

it('waits as long as it is asked to, if there is time', () => {
  const asked = { ...alone, retryAfterMs: 3_000 };
  expect(policy({ budget: 1 }).next(exchange(), asked)).toBe(3_000);
  const short = exchange({ remainingMs: 3_000 });
  expect(policy({ budget: 1 }).next(short, asked)).toBeUndefined();
});

it('turns away from a target that asks to wait, but not from a rate limit', () => {
  const asked = { status: 503, otherTarget: true, retryAfterMs: 3_000 };
  const rich = policy({ budget: 1 });
  expect(rich.next(exchange(), asked)).toBe(0);
  expect(rich.next(exchange(), { ...asked, status: 429 })).toBe(3_000);
});

it.each([
  ['it was asked often enough', { attempts: 3 }],
  ['it must not be repeated', { repeatable: false }],
])('ends where %s', (_why, rest) => {
  expect(policy({ budget: 1 }).next(exchange(rest), alone)).toBeUndefined();
});

it('pays for each retry, except for turning away from a dead target', () => {
  const poor = policy();
  expect(poor.next(exchange(), { otherTarget: true })).toBeUndefined();
  const dead = { unreachable: true, otherTarget: true };
  expect(poor.next(exchange(), dead)).toBe(0);
  expect(
    poor.next(exchange(), { ...dead, otherTarget: false }),
  ).toBeUndefined();

  const rich = policy({ budget: 0.5 });
  const spend = () => {
    let retries = 0;
    while (rich.next(exchange(), alone) !== undefined) retries += 1;
    return retries;
  };
  expect(spend()).toBe(10);
  rich.begin();
  rich.begin();
  expect(spend()).toBe(1);
});

it('regains what it spent, as time goes by', () => {
  const rich = policy({ budget: 0.5 });
  const spend = () => {
    let retries = 0;
    while (rich.next(exchange(), alone) !== undefined) retries += 1;
    return retries;
  };
  expect(spend()).toBe(10);
  jest.setSystemTime(10_000);
  expect(spend()).toBe(2);
  jest.setSystemTime(3_600_000);
  expect(spend()).toBe(10);
});
