import { afterEach, describe, expect, it } from 'vitest';
import { openThreads, type Threads } from '../../src/engine/threads.ts';

const toScript = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

/** Answers with the double; ends at 13, throws at 7, refuses 5. */
const DOUBLE = toScript(`
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ number, task }) => {
    if (task === 13) process.exit(3);
    if (task === 7) throw new Error('seven');
    if (task === 5) parentPort.postMessage({ number, refusal: { code: 'malformed', message: 'five' } });
    else parentPort.postMessage({ number, result: task * 2 });
  });
`);

let threads: Threads | undefined;
afterEach(() => threads?.close());

describe('worker threads', () => {
  it('answer each task', async () => {
    threads = openThreads(2, DOUBLE, {});
    expect(await Promise.all([1, 2, 3].map((task) => threads!.run(task)))).toEqual([2, 4, 6]);
  });

  it('pass on what the work refuses, with its code, and go on', async () => {
    threads = openThreads(1, DOUBLE, {});
    await expect(threads.run(5)).rejects.toMatchObject({
      name: 'AlignerError',
      code: 'malformed',
      message: 'five',
    });
    expect(await threads.run(6)).toBe(12);
  });

  it.each([
    ['ends', 13, /a worker ended before its work was done/],
    ['fails', 7, /seven/],
  ])('fail every task that waits or is still to come when one of them %s', async (_, task, message) => {
    threads = openThreads(2, DOUBLE, {});
    const waiting = [threads.run(task), threads.run(task)];
    for (const result of await Promise.allSettled(waiting)) {
      expect(String((result as PromiseRejectedResult).reason)).toMatch(message);
    }
    await expect(threads.run(1)).rejects.toThrow(message);
    await expect(threads.run(2)).rejects.toThrow(message);
  });
});
