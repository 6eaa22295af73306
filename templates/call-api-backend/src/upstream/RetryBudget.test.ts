import { RetryBudget } from './RetryBudget';

const takeAll = (budget: RetryBudget) => {
  let retries = 0;
  while (budget.take()) {
    retries += 1;
  }
  return retries;
};

describe('RetryBudget', () => {
  beforeEach(() => jest.useFakeTimers({ now: 0 }));
  afterEach(() => jest.useRealTimers());

  it('has a reserve, and one retry for five requests', () => {
    const budget = new RetryBudget();
    expect(takeAll(budget)).toBe(10);
    for (let request = 0; request < 12; request += 1) {
      budget.deposit();
    }
    expect(takeAll(budget)).toBe(2);
  });

  it('regains the reserve as time goes by', () => {
    const budget = new RetryBudget();
    takeAll(budget);
    jest.setSystemTime(10_000);
    expect(takeAll(budget)).toBe(2);
    jest.setSystemTime(3_600_000);
    expect(takeAll(budget)).toBe(10);
  });
});
