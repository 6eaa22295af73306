import { FairQueue } from './FairQueue';

/** Runs tasks that end when they are told to, and knows which have started. */
function createTasks(queue: FairQueue) {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const run = (name: string) =>
    queue.run(name[0], async () => {
      started.push(name);
      await new Promise<void>(resolve => ends.set(name, resolve));
    });
  const end = async (name: string) => {
    ends.get(name)!();
    await new Promise(setImmediate);
  };
  return { started, run, end };
}

async function waitMicrotasks(count: number) {
  for (let i = 0; i < count; i += 1) {
    await undefined;
  }
}

describe('FairQueue', () => {
  const forLong = 60_000;

  it('leaves half of the slots to others, and starts who has the fewest', async () => {
    const { started, run, end } = createTasks(new FairQueue(4, forLong));
    const all = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'c1'].map(run);
    await new Promise(setImmediate);
    expect(started).toEqual(['a1', 'a2', 'b1', 'b2']);
    await end('a1');
    expect(started.slice(4)).toEqual(['c1']);
    await end('b1');
    expect(started.slice(5)).toEqual(['a3']);
    for (const name of ['c1', 'a2', 'b2', 'a3', 'a4', 'b3']) {
      await end(name);
    }
    await Promise.all(all);
  });

  it('fails a task that waits too long, and never runs it', async () => {
    const { started, run, end } = createTasks(new FairQueue(1, 1));
    const first = run('a1');
    await expect(run('a2')).rejects.toMatchObject({ code: 'deadline' });
    await end('a1');
    await first;
    expect(started).toEqual(['a1']);
  });

  it('removes a task whose caller has left, and never runs it', async () => {
    const queue = new FairQueue(1, forLong);
    const { started, run, end } = createTasks(queue);
    const first = run('a1');
    const left = new AbortController();
    const never = jest.fn();
    const waiting = queue.run('b', never, left.signal);
    left.abort();
    await expect(waiting).rejects.toThrow('aborted');
    await expect(queue.run('b', never, left.signal)).rejects.toThrow('aborted');
    await end('a1');
    await first;
    expect(started).toEqual(['a1']);
    expect(never).not.toHaveBeenCalled();
  });

  it('refuses the task of a caller who has a thousand that wait', async () => {
    const { started, run, end } = createTasks(new FairQueue(1, forLong));
    const first = run('a1');
    const waiting = Array.from({ length: 1_000 }, () => run('a2'));
    await expect(run('a3')).rejects.toMatchObject({ code: 'queue-full' });
    const other = run('b1');
    await end('a1');
    await first;
    expect(started).toEqual(['a1', 'a2']);
    for (const task of [...waiting, other]) {
      await end(started.at(-1)!);
      await task;
    }
  });

  it('has other limits for each caller, if they are given', async () => {
    const share = { running: 1, waiting: 0 };
    const queue = new FairQueue(Infinity, forLong, share);
    const { started, run, end } = createTasks(queue);
    const running = [run('a1'), run('b1')];
    await expect(run('a2')).rejects.toMatchObject({ code: 'queue-full' });
    expect(started).toEqual(['a1', 'b1']);
    await end('a1');
    const next = run('a3');
    await end('b1');
    await end('a3');
    await Promise.all([...running, next]);
  });

  // One that ends and one that waits take a few microtasks to change places.
  it.each([0, 1, 2, 3, 4, 5, 6])(
    'runs no more at a time if a task arrives %s microtasks after one ends',
    async count => {
      const queue = new FairQueue(1, forLong);
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
