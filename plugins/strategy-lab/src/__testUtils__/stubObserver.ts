type Timing = Partial<PerformanceResourceTiming>;

/** Replaces the browser's Resource Timing, which jsdom lacks. */
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
    /** Reports entries to the observer. */
    report: (...entries: Timing[]) => report({ getEntries: () => entries }),
    restore: () => {
      global.PerformanceObserver = original;
    },
  };
}
