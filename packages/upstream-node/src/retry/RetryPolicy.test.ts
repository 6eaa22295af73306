import { UpstreamError, type UpstreamErrorCode } from '../UpstreamError';
import { RetryPolicy, type RetryState } from './RetryPolicy';

const createPolicy = (rest: object = {}) =>
  new RetryPolicy({ attempts: 2, budget: 1, statuses: [429, 503], ...rest });

const state = (rest: Partial<RetryState> = {}): RetryState => ({
  attempts: 1,
  remainingMs: 10_000,
  replayable: true,
  idempotent: true,
  otherTarget: false,
  ...rest,
});
const failure = (code: UpstreamErrorCode, rest: object = {}) =>
  new UpstreamError('failed', { code, transient: true, ...rest });
const brokenOff = failure('broken-off');
const unavailable = (status: number, retryAfterMs?: number) =>
  failure('status', { status, retryAfterMs });

// The budget grows with time.
beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

it('waits ever longer, and at random', () => {
  const waits = () =>
    [1, 2, 5, 6, 8].map(attempts =>
      createPolicy({ attempts: 9 }).next(state({ attempts }), brokenOff),
    );
  const random = jest.spyOn(Math, 'random').mockReturnValue(1);
  expect(waits()).toEqual([50, 100, 800, 1_000, 1_000]);
  random.mockReturnValue(0.5);
  expect(waits()).toEqual([25, 50, 400, 500, 500]);
});

it('goes to another target without a pause', () => {
  const next = createPolicy().next(state({ otherTarget: true }), brokenOff);
  expect(next).toBe(0);
});

it('waits as long as Retry-After asks, if there is time', () => {
  const asked = unavailable(503, 3_000);
  expect(createPolicy().next(state(), asked)).toBe(3_000);
  const short = state({ remainingMs: 3_000 });
  expect(createPolicy().next(short, asked)).toBeUndefined();
});

it('leaves a target that asks to wait, but obeys a rate limit', () => {
  const other = state({ otherTarget: true });
  expect(createPolicy().next(other, unavailable(503, 3_000))).toBe(0);
  expect(createPolicy().next(other, unavailable(429, 3_000))).toBe(3_000);
});

it.each<[string, Partial<RetryState>, UpstreamError]>([
  ['it was sent often enough', { attempts: 3 }, brokenOff],
  ['it must not be sent twice', { idempotent: false }, brokenOff],
  ['its body is gone', { replayable: false }, brokenOff],
  ['another attempt does not help', {}, failure('shape', { transient: false })],
  ['its status is not one to retry', {}, unavailable(500)],
  ['the only queue is full', {}, failure('queue-full')],
])('ends if %s', (_why, rest, error) => {
  expect(createPolicy().next(state(rest), error)).toBeUndefined();
});

it.each<[UpstreamErrorCode]>([['unreachable'], ['queue-full']])(
  'repeats anything that did not reach the API: %s',
  code => {
    const post = state({ idempotent: false, otherTarget: true });
    expect(createPolicy().next(post, failure(code))).toBe(0);
  },
);

it('pays for each retry, except for leaving a dead target', () => {
  const poor = createPolicy({ budget: 0 });
  const other = state({ otherTarget: true });
  expect(poor.next(other, brokenOff)).toBeUndefined();
  expect(poor.next(other, failure('unreachable'))).toBe(0);
  expect(poor.next(state(), failure('unreachable'))).toBeUndefined();
});

describe('the budget', () => {
  const spend = (policy: RetryPolicy) => {
    let retries = 0;
    while (policy.next(state(), brokenOff) !== undefined) {
      retries += 1;
    }
    return retries;
  };

  it('has a reserve of 10, and grows by a share of the requests', () => {
    const policy = createPolicy({ budget: 0.5 });
    expect(spend(policy)).toBe(10);
    policy.countRequest();
    policy.countRequest();
    expect(spend(policy)).toBe(1);
  });

  it('regains what was spent, as time goes by', () => {
    const policy = createPolicy({ budget: 0.5 });
    expect(spend(policy)).toBe(10);
    jest.advanceTimersByTime(10_000);
    expect(spend(policy)).toBe(2);
    jest.advanceTimersByTime(3_600_000);
    expect(spend(policy)).toBe(10);
  });
});
