import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../src/engine/map-in-order.ts';

async function collect<T>(items: AsyncIterable<T>): Promise<{ given: T[]; error?: unknown }> {
  const given: T[] = [];
  try {
    for await (const item of items) given.push(item);
    return { given };
  } catch (error) {
    return { given, error };
  }
}

describe('mapping in order', () => {
  it('gives each result in the place of its task, however long any of them takes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 })),
        fc.integer({ min: 1, max: 3 }),
        async (delays, jobs) => {
          const tasks = delays.map((delay, number) => ({ delay, number }));
          const run = async ({ delay, number }: (typeof tasks)[number]) => {
            if (delay > 0) await wait(delay);
            return number;
          };
          expect((await collect(mapInOrder(tasks, run, jobs))).given).toEqual(
            tasks.map(({ number }) => number),
          );
        },
      ),
      { numRuns: 30 },
    ));

  it('takes no more tasks than its workers can be kept busy with', async () => {
    let taken = 0;
    let done = 0;
    let most = 0;
    function* list() {
      for (; taken < 100; taken++) {
        most = Math.max(most, taken - done);
        yield taken;
      }
    }
    for await (const _ of mapInOrder(list(), async () => {}, 1)) done++;
    expect(done).toBe(100);
    expect(most).toBeLessThanOrEqual(9);
  });

  it('gives a result that is there while the next task is still to come', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* list() {
      yield 1;
      await held;
      yield 2;
    }
    const results = mapInOrder(list(), async (task) => task, 2);
    expect(await results.next()).toEqual({ done: false, value: 1 });
    release();
    expect(await results.next()).toEqual({ done: false, value: 2 });
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });

  it('gives what came before a task that cannot be read, then the error', async () => {
    function* list() {
      yield 1;
      yield 2;
      throw new Error('unreadable');
    }
    const { given, error } = await collect(mapInOrder(list(), (task) => wait(5, task), 3));
    expect(given).toEqual([1, 2]);
    expect(error).toEqual(new Error('unreadable'));
  });

  it('gives what came before a task that fails, then the error', async () => {
    const run = async (task: number) => {
      if (task === 3) throw new Error('three');
      return task;
    };
    const { given, error } = await collect(mapInOrder([1, 2, 3, 4], run, 2));
    expect(given).toEqual([1, 2]);
    expect(error).toEqual(new Error('three'));
  });

  it('lets its source go when nobody wants the rest', async () => {
    let closed = false;
    async function* list() {
      try {
        for (let task = 0; ; task++) yield task;
      } finally {
        closed = true;
      }
    }
    for await (const _ of mapInOrder(list(), async (task) => task, 2)) break;
    await wait(0);
    expect(closed).toBe(true);
  });
});
