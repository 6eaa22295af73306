type Timing = Partial<PerformanceResourceTiming>;

/** Stands in for the browser's Resource Timing, which jsdom does not have. */
export function stubObserver() {
  const observer = { observe: jest.fn(), disconnect: jest.fn() };
  let report: (list: { getEntries: () => Timing[] }) => void = () => {};
  const original = global.PerformanceObserver;
  global.PerformanceObserver = function Observer(callback: typeof report) {
    report = callback;
    return observer;
  } as any;
  return {
    ...observer,
    /** What the browser measured, in the order in which it says so. */
    report: (...entries: Timing[]) => report({ getEntries: () => entries }),
    restore: () => {
      global.PerformanceObserver = original;
    },
  };
}
