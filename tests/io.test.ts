import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ClosedPipe, type Io, openOutput } from '../src/io.ts';

function makeIo(cwd = '/', stdout: Writable = new PassThrough()): Io {
  return { stdin: new PassThrough(), stdout, stderr: new PassThrough(), env: {}, cwd: () => cwd };
}

/** A stream whose every write fails. */
function failWith(code: string): Writable {
  const stream = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
  });
  return stream.on('error', () => {});
}

describe('openOutput', () => {
  it.runIf(existsSync('/dev/full'))('never takes a full disk for success', async () => {
    for (let attempt = 0; attempt < 20; attempt++) {
      const output = await openOutput(makeIo(), '/dev/full');
      const done = output.write('x').then(() => output.commit());
      await expect(done).rejects.toThrow('cannot write /dev/full: the disk is full; make room and run again');
    }
  });

  it('tells a stdout that fails from one whose reader went away', async () => {
    for (const [code, expected] of [
      ['ENOSPC', /cannot write stdout: the disk is full/],
      ['EPIPE', ClosedPipe],
    ] as const) {
      const output = await openOutput(makeIo('/', failWith(code)), undefined);
      const done = output.write('x').then(() => output.commit());
      await expect(done).rejects.toThrow(expected);
    }
  });

  it('shows a file only when it is whole, and leaves nothing of one that is not', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
    await writeFile(join(cwd, 'out'), 'before');
    const lost = await openOutput(makeIo(cwd), 'out');
    await lost.write('half');
    await lost.discard();
    expect([await readdir(cwd), await readFile(join(cwd, 'out'), 'utf8')]).toEqual([['out'], 'before']);
    const kept = await openOutput(makeIo(cwd), 'out');
    await kept.write('whole');
    expect(await readFile(join(cwd, 'out'), 'utf8')).toBe('before');
    await kept.commit();
    expect([await readdir(cwd), await readFile(join(cwd, 'out'), 'utf8')]).toEqual([['out'], 'whole']);
  });
});
