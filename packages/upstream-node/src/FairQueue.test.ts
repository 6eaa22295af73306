import { FairQueue } from './FairQueue';

async function waitMicrotasks(count: number) {
  for (let i = 0; i < count; i += 1) {
    await undefined;
  }
}

describe('FairQueue', () => {
  // One that ends and one that waits take a few microtasks to change places.
  it.each([0, 1, 2, 3, 4, 5, 6])(
    'runs no more at a time if a task arrives %s microtasks after one ends',
    async count => {
      const queue = new FairQueue(1);
      let running = 0;
      let most = 0;
      const work = async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        running -= 1;
      };
      let late: Promise<void> | undefined;
      const first = queue.run('a', async () => {
        await work();
        late = waitMicrotasks(count).then(() => queue.run('c', work));
      });
      await Promise.all([first, queue.run('b', work)]);
      await late;
      expect(most).toBe(1);
    },
  );
});
