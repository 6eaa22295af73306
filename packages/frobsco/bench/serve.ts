const MEASURES = {
  rss: () => process.memoryUsage.rss(),
  liveHeap: () => {
    globalThis.gc!();
    return process.memoryUsage().heapUsed;
  },
};

interface Message<T> {
  start?: T;
  measure?: keyof typeof MEASURES;
}

/** Lets a server's parent process start it and ask for its memory. */
export function serve<T>(start: (input: T) => Promise<string>) {
  process.on('message', async ({ start: input, measure }: Message<T>) => {
    const value = measure ? MEASURES[measure]() : await start(input!);
    process.send!({ value });
  });
}
