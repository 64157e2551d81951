import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlignerError } from '../errors.ts';

/**
 * A temporary file for what a run puts aside. It loses its name as soon as it is open, so nothing is left behind however
 * the program ends.
 */
export class ScratchFile {
  readonly #folder: string;
  readonly #file: number;
  #size = 0;

  constructor() {
    try {
      this.#folder = mkdtempSync(join(tmpdir(), 'aligner-'));
      this.#file = openSync(join(this.#folder, 'scratch'), 'wx+', 0o600);
    } catch (error) {
      throw describeFailure(error);
    }
    try {
      rmSync(this.#folder, { recursive: true });
    } catch {
      // Where open files keep their names, close() removes them.
    }
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#size;
  }

  /** @throws AlignerError `write-failed` */
  append(bytes: Uint8Array): void {
    try {
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(this.#file, bytes, done, bytes.length - done, this.#size + done);
      }
    } catch (error) {
      throw describeFailure(error);
    }
    this.#size += bytes.length;
  }

  /** Fills `target` with what stands from byte `start` on. */
  read(target: Uint8Array, start: number): void {
    for (let done = 0; done < target.length; ) {
      const read = readSync(this.#file, target, done, target.length - done, start + done);
      if (read === 0) throw describeFailure(new Error('what was put aside is gone'));
      done += read;
    }
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function describeFailure(cause: unknown): AlignerError {
  const why =
    (cause as NodeJS.ErrnoException).code === 'ENOSPC' ? 'the disk is full' : (cause as Error).message;
  return new AlignerError(
    'write-failed',
    `cannot put articles aside in ${tmpdir()}: ${why}; set TMPDIR to a folder that can be written and has room`,
    { cause },
  );
}
