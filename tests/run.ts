import { PassThrough, Readable, Writable } from 'node:stream';
import { run } from '../src/cli.ts';

export interface RunResult {
  code: number;
  stdout: string;
  stderr: string;
}

export interface World {
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  cwd?: string;
  /** Whether the streams claim to be terminals. */
  tty?: { stdin?: boolean; stdout?: boolean; stderr?: boolean };
}

/** Runs the program in this process, as `aligner ARGS` would, and gathers what it prints. */
export async function runAligner(args: readonly string[], world: World = {}): Promise<RunResult> {
  const stdout = gather(world.tty?.stdout);
  const stderr = gather(world.tty?.stderr);
  const stdin = Object.assign(
    world.stdin === undefined ? new PassThrough().end() : Readable.from([Buffer.from(world.stdin)]),
    { isTTY: world.tty?.stdin ?? false },
  );
  const code = await run(args, {
    stdin: stdin as Readable,
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: world.env ?? {},
    cwd: () => world.cwd ?? process.cwd(),
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function gather(isTTY = false) {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }), text: () => Buffer.concat(chunks).toString('utf8') };
}
