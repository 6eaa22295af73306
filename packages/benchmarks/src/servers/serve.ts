const WATCH_EVERY_MS = 10;

let before = 0;
let peak = 0;
let timer: NodeJS.Timeout | undefined;

const MEASURES = {
  /** Resident memory in bytes. */
  rss: () => process.memoryUsage.rss(),
  /** What lives on the heap, in bytes. */
  liveHeap: () => {
    globalThis.gc!();
    return process.memoryUsage().heapUsed;
  },
  /** What is on the heap, garbage included, in bytes. */
  heap: () => process.memoryUsage().heapUsed,
  /** CPU time of the process so far, in ms. */
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  /** Watches resident memory from now on. */
  watchRss: () => {
    globalThis.gc!();
    before = process.memoryUsage.rss();
    peak = before;
    timer = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, WATCH_EVERY_MS);
    return before;
  },
  /** By how many bytes resident memory grew at most since `watchRss`. */
  rssGrowth: () => {
    clearInterval(timer);
    return peak - before;
  },
};

export type Measure = keyof typeof MEASURES;

/**
 * Lets the parent process start a server and ask for figures about this process. The
 * process ends with its parent.
 *
 * @param start - resolves to the server's URL
 */
export function serve<T>(start: (input: T) => Promise<string>): void {
  process.on('message', async ({ id, measure, start: input }: any) => {
    try {
      const value = measure
        ? MEASURES[measure as Measure]()
        : await start(input);
      process.send!({ id, value });
    } catch (error) {
      process.stderr.write(`${(error as Error).stack}\n`);
      process.exit(1);
    }
  });
  process.once('disconnect', () => process.exit());
}
