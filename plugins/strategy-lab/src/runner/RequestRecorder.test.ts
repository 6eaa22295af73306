import { stubObserver } from '../__testUtils__/stubObserver';
import { RequestRecorder } from './RequestRecorder';

const list = 'http://frobsco.test/v1/list';

/** The timing entry of a request that started at `startTime`. */
const timing = (startTime: number, name = list) => ({
  name,
  startTime,
  responseEnd: startTime + 5,
  transferSize: startTime * 10 + 300,
  encodedBodySize: startTime * 10,
  decodedBodySize: startTime * 20,
});

describe('RequestRecorder', () => {
  let observer: ReturnType<typeof stubObserver>;
  beforeEach(() => {
    observer = stubObserver();
    jest.useFakeTimers();
  });
  afterEach(() => {
    observer.restore();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const fetch = jest.fn(async () => new Response('[]', { status: 203 }));
  const onReceived = jest.fn();

  /** Sends requests, each at the given time in ms. */
  async function record(...requests: [number, string?][]) {
    const recorder = new RequestRecorder({ fetch }, onReceived);
    const now = jest.spyOn(performance, 'now');
    for (const [start, url = list] of requests) {
      now.mockReturnValue(start);
      await recorder.fetch(url);
    }
    now.mockRestore();
    return recorder;
  }

  it('returns what the browser measured, without waiting if it is there', async () => {
    const recorder = await record([10]);
    expect(observer.observe).toHaveBeenCalledWith({ type: 'resource' });
    observer.report({ ...timing(11), responseStart: 14 });
    await expect(recorder.finish()).resolves.toEqual([
      {
        ...{ method: 'GET', url: list, status: 203 },
        ...{
          start: 11,
          firstByte: 14,
          end: 16,
          wireBytes: 110,
          bodyBytes: 220,
        },
      },
    ]);
    expect(observer.disconnect).toHaveBeenCalledTimes(1);
  });

  it('does not take it for the first byte that the browser hides it', async () => {
    const recorder = await record([10]);
    observer.report({ ...timing(11), responseStart: 0 });
    const [request] = await recorder.finish();
    expect(request.firstByte).toBeUndefined();
  });

  it('matches entries by URL and ignores earlier ones', async () => {
    const thunk = 'http://frobsco.test/v1/thunk';
    const recorder = await record([10], [10, thunk]);
    observer.report(timing(9), timing(12, thunk), timing(13, `${list}?x`));
    observer.report(timing(14));
    const [ofList, ofThunk] = await recorder.finish();
    expect(ofList).toMatchObject({ url: list, start: 14 });
    expect(ofThunk).toMatchObject({ url: thunk, start: 12 });
  });

  it.each([
    ['in the order in which they began', [[11, 21, 31]]],
    ['in the order in which they ended', [[31, 11, 21]]],
    ['bit by bit', [[31], [21], [11]]],
  ])('matches many equal requests, reported %s', async (_, reports) => {
    const recorder = await record([10], [20], [30]);
    const finished = recorder.finish();
    for (const starts of reports) {
      observer.report(...starts.map(start => timing(start)));
      await jest.advanceTimersByTimeAsync(20);
    }
    const requests = await finished;
    expect(requests.map(({ start }) => start)).toEqual([11, 21, 31]);
    expect(requests.map(({ wireBytes }) => wireBytes)).toEqual([110, 210, 310]);
  });

  it('waits for entries for a limited time', async () => {
    const recorder = await record([10], [20]);
    const onEnd = jest.fn();
    recorder.finish().then(onEnd);
    observer.report(timing(11));
    await jest.advanceTimersByTimeAsync(400);
    expect(onEnd).not.toHaveBeenCalled();

    await jest.advanceTimersByTimeAsync(200);
    expect(onEnd).toHaveBeenCalledWith([
      expect.objectContaining({ start: 11, wireBytes: 110 }),
      expect.objectContaining({ start: 20, wireBytes: 0, bodyBytes: 0 }),
    ]);
  });

  it('passes the request on, without the cache', async () => {
    const recorder = new RequestRecorder({ fetch }, onReceived);
    const init = { method: 'PUT', body: '{}', cache: 'force-cache' } as const;
    const response = await recorder.fetch(list, init);
    expect(response.status).toBe(203);
    expect(fetch).toHaveBeenLastCalledWith(list, {
      ...init,
      cache: 'no-store',
    });
    expect(recorder.requests).toMatchObject([{ method: 'PUT', url: list }]);
  });

  it.each([
    ['from the cache', 0],
    ['confirmed by a 304', 300],
  ])('counts no transferred bytes for a body %s', async (_, transferSize) => {
    const recorder = new RequestRecorder({ fetch }, onReceived, 'default');
    await recorder.fetch(list);
    expect(fetch).toHaveBeenLastCalledWith(list, { cache: 'default' });
    const startTime = performance.now();
    observer.report({ ...timing(startTime), transferSize });
    await expect(recorder.finish()).resolves.toMatchObject([
      { wireBytes: 0, bodyBytes: startTime * 20 },
    ]);
  });

  it('reports the size of all bodies while they are read', async () => {
    const recorder = new RequestRecorder({ fetch }, onReceived);
    const first = await recorder.fetch(list);
    expect(onReceived).not.toHaveBeenCalled();
    await expect(first.text()).resolves.toBe('[]');
    expect(onReceived).toHaveBeenLastCalledWith(2);

    jest.advanceTimersByTime(100);
    await (await recorder.fetch(list)).text();
    expect(onReceived).toHaveBeenLastCalledWith(4);
  });

  it('records failed requests', async () => {
    fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const recorder = new RequestRecorder({ fetch }, onReceived);
    await expect(recorder.fetch(new Request(list))).rejects.toThrow(TypeError);
    const [{ url, status, end }] = recorder.requests;
    expect([url, status]).toEqual([list, undefined]);
    expect(end).not.toBeNaN();
  });
});
