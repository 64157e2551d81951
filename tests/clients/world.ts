import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The program as users start it; built by `npm run build`. */
export const ALIGNER = new URL('../../bin/aligner.js', import.meta.url).pathname;

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'aligner-clients-'));
}

/** Runs a program to its end and gives its output; throws, with what it said, when it fails. */
export async function runProgram(
  command: string,
  args: string[],
  options: { cwd?: string; env?: object } = {},
) {
  const { stdout, stderr } = await promisify(execFile)(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    maxBuffer: 1 << 26,
  });
  return { stdout, stderr };
}
