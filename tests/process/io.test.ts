import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ClosedPipe, type Io, openOutput } from '../../src/process/io.ts';

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

/** A stream that takes what it is given at once. */
function collectInto(chunks: string[]): Writable {
  return new Writable({
    write: (chunk, _encoding, done) => {
      if (chunk.length > 0) chunks.push(String(chunk));
      done();
    },
  });
}

describe('openOutput', () => {
  it.runIf(existsSync('/dev/full'))('never takes a full disk for success', async () => {
    for (let attempt = 0; attempt < 20; attempt++) {
      const output = await openOutput(makeIo(), '/dev/full');
      const done = output.write('x').then(() => output.commit());
      await expect(done).rejects.toThrow('cannot write /dev/full: the disk is full; make room and run again');
    }
  });

  it('waits for a slow reader instead of gathering what is written', async () => {
    let peak = 0;
    const slow: Writable = new Writable({
      highWaterMark: 1 << 10,
      write: (_chunk, _encoding, done) => {
        peak = Math.max(peak, slow.writableLength);
        setImmediate(done);
      },
    });
    const output = await openOutput(makeIo('/', slow), undefined);
    const piece = 'x'.repeat(1 << 16);
    for (let i = 0; i < 64; i++) await output.write(piece);
    await output.commit();
    expect(peak).toBeLessThanOrEqual(4 * piece.length);
  });

  it.runIf(process.getuid?.() === 0)('keeps the owner and mode of a file that is there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aligner-'));
    const path = join(folder, 'out');
    await writeFile(path, 'old');
    await chown(path, 1234, 2345);
    await chmod(path, 0o640);
    const output = await openOutput(makeIo(folder), 'out');
    await output.write('new');
    await output.commit();
    const { uid, gid, mode } = await stat(path);
    expect({ uid, gid, mode: mode & 0o777 }).toEqual({ uid: 1234, gid: 2345, mode: 0o640 });
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

  it('gathers what comes at once, and lets it go as soon as the program waits', async () => {
    const chunks: string[] = [];
    const output = await openOutput(makeIo('/', collectInto(chunks)), undefined);
    for (const text of ['one\n', 'two\n', 'three\n']) await output.write(text);
    expect(chunks).toEqual([]);
    await new Promise((resume) => setTimeout(resume));
    expect(chunks).toEqual(['one\ntwo\nthree\n']);
    await output.write('four\n');
    await output.commit();
    expect(chunks.join('')).toBe('one\ntwo\nthree\nfour\n');
  });

  it('holds no more than one piece back', async () => {
    const chunks: string[] = [];
    const output = await openOutput(makeIo('/', collectInto(chunks)), undefined);
    const line = `${'x'.repeat(9_999)}\n`;
    for (let k = 0; k < 100; k++) await output.write(line);
    expect(chunks.length).toBeGreaterThan(10);
    expect(chunks.join('').length).toBeGreaterThan(900_000);
  });

  it('writes to a terminal at once, and prints what it has when the work fails', async () => {
    const chunks: string[] = [];
    const terminal = await openOutput(
      makeIo('/', Object.assign(collectInto(chunks), { isTTY: true })),
      undefined,
    );
    await terminal.write('now');
    expect(chunks).toEqual(['now']);
    const pipe = await openOutput(makeIo('/', collectInto(chunks)), undefined);
    await pipe.write('half');
    await pipe.discard();
    expect(chunks).toEqual(['now', 'half']);
  });

  it('keeps the order of text and bytes', async () => {
    const chunks: string[] = [];
    const output = await openOutput(makeIo('/', collectInto(chunks)), undefined);
    for (const content of ['a', new Uint8Array([98]), 'c']) await output.write(content);
    await output.commit();
    expect(chunks.join('')).toBe('abc');
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
