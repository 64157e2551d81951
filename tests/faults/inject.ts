import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What goes wrong: an error of the system, or a write that takes half of what it is given and says so. */
export type Fault = 'ENOSPC' | 'EIO' | 'EACCES' | 'EMFILE' | 'short write';

/** Calls that change what is on disk, and the opening of files, by the way in which they are called. Inputs are read by others. */
const CALLS = {
  sync: [
    'openSync',
    'writeSync',
    'writeFileSync',
    'renameSync',
    'linkSync',
    'mkdirSync',
    'mkdtempSync',
    'copyFileSync',
  ],
  callback: ['open', 'write'],
  promise: ['open', 'writeFile', 'appendFile', 'rename', 'mkdir', 'mkdtemp', 'chmod'],
} as const;
const WRITES = new Set(['writeSync', 'write']);

type Call = (...args: unknown[]) => unknown;

/**
 * Lets the `nth` such call that concerns a file inside `folder` go wrong while `work` runs. Gives what the work gives, and
 * which call it was; undefined where there were fewer.
 */
export async function withFault<T>(
  folder: string,
  { nth, fault }: { nth: number; fault: Fault },
  work: () => Promise<T>,
): Promise<{ result: T; failed: string | undefined }> {
  let count = 0;
  let failed: string | undefined;
  /** Open files inside the folder; what others open is none of this test's business. */
  const files = new Set<unknown>();
  const concerns = (target: unknown) =>
    files.has(target) || (typeof target === 'string' && target.startsWith(folder));
  const isDue = (name: string, target: unknown) => {
    if (!concerns(target) || (fault === 'short write' && !WRITES.has(name))) return false;
    if (++count !== nth) return false;
    failed = `${name} ${target}`;
    return true;
  };
  const toError = (name: string) =>
    Object.assign(new Error(`${fault}: injected, ${name}`), { code: fault, syscall: name });
  const restore = [
    ...CALLS.sync.map((name) =>
      replace(fs, name, (call) => (...args) => {
        if (isDue(name, args[0])) {
          if (fault !== 'short write') throw toError(name);
          return call(...shorten(args));
        }
        const result = call(...args);
        if (name === 'openSync' && concerns(args[0])) files.add(result);
        return result;
      }),
    ),
    ...CALLS.callback.map((name) =>
      replace(fs, name, (call) => (...args) => {
        const done = args.at(-1) as Call;
        if (isDue(name, args[0])) {
          if (fault === 'short write') return call(...shorten(args));
          return void setImmediate(() => done(toError(name)));
        }
        if (name !== 'open' || !concerns(args[0])) return call(...args);
        return call(...args.slice(0, -1), (error: unknown, file: unknown) => {
          if (!error) files.add(file);
          done(error, file);
        });
      }),
    ),
    ...CALLS.promise.map((name) =>
      replace(fs.promises, name, (call) => async (...args) => {
        if (isDue(name, args[0])) throw toError(name);
        return call(...args);
      }),
    ),
  ];
  syncBuiltinESMExports();
  try {
    return { result: await work(), failed };
  } finally {
    for (const undo of restore) undo();
    syncBuiltinESMExports();
  }
}

function replace(owner: object, name: string, wrap: (call: Call) => Call): () => void {
  const methods = owner as Record<string, Call>;
  const original = methods[name]!;
  methods[name] = wrap(original.bind(owner));
  return () => {
    methods[name] = original;
  };
}

/** The arguments of a write of half the bytes. */
function shorten([file, content, ...rest]: unknown[]): unknown[] {
  if (typeof content === 'string') return [file, content.slice(0, content.length >> 1), ...rest];
  const bytes = content as Uint8Array;
  const [offset = 0, length = bytes.byteLength, ...others] = rest as [number?, number?, ...unknown[]];
  return [file, bytes, offset, Math.max(1, (length ?? bytes.byteLength) >> 1), ...others];
}
