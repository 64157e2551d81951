import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { AlignerError } from '../errors.ts';
import { forgetTemporary, rememberTemporary } from '../process/io.ts';

/**
 * A file with the number of the process that works here and the name of its machine; where the process is gone, the file
 * is left over and taken over. Processes of other machines (containers, as a rule) cannot be asked for.
 */
export function takeLock(folder: string, name: string): string {
  const lock = join(folder, 'lock');
  for (const attempt of [1, 2]) {
    try {
      claim(folder, lock);
      rememberTemporary(lock);
      heldLocks.add(lock);
      return lock;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') {
        throw new AlignerError('bad-state', `cannot use ${name} as a state: ${(error as Error).message}`, {
          cause: error,
        });
      }
      const owner = readOwner(lock);
      if (attempt === 2 || isAtWork(owner, lock)) throw describeLock(owner, name);
      removeStale(lock, owner);
    }
  }
  return lock;
}

/** The lock appears whole, with its owner in it, or not at all: it is written beside and linked, which fails where one stands. */
function claim(folder: string, lock: string): void {
  const beside = join(folder, `lock.${process.pid}.${randomBytes(4).toString('hex')}`);
  try {
    writeFileSync(beside, `${process.pid} ${hostname()}\n`, { flag: 'wx' });
    linkSync(beside, lock);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Takes a lock that was left over out of the way. Of two runs that try, one moves it; the other finds it gone or new. */
function removeStale(lock: string, owner: Owner): void {
  const moved = `${lock}.${randomBytes(4).toString('hex')}`;
  try {
    renameSync(lock, moved);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const { pid, host } = readOwner(moved);
  // Another run took the lock over in between: it is given back.
  if (pid !== owner.pid || host !== owner.host) linkSync(moved, lock);
  rmSync(moved, { force: true });
}

interface Owner {
  pid: number;
  host: string;
}

function readOwner(lock: string): Owner {
  const [pid, host = hostname()] = readFileSync(lock, 'utf8').trim().split(' ');
  return { pid: Number(pid), host };
}

/** Locks of this very process. */
const heldLocks = new Set<string>();

function isAtWork({ pid, host }: Owner, lock: string): boolean {
  // A run that is killed while it takes the lock leaves an empty one behind.
  if (!(pid > 0)) return false;
  if (host !== hostname()) return true;
  // Where numbers start anew with the machine, the run after a killed one may have its number.
  return pid === process.pid ? heldLocks.has(lock) : isRunning(pid);
}

function describeLock({ pid, host }: Owner, name: string): AlignerError {
  const message =
    host === hostname()
      ? `${name} is in use by process ${pid}; wait until that run ends, or use another folder`
      : `${name} is in use by process ${pid} on ${host}; wait until that run ends, or, if it was killed, delete ${name}/lock`;
  return new AlignerError('locked', message);
}

/** Lets other runs in again. */
export function releaseLock(lock: string): void {
  heldLocks.delete(lock);
  rmSync(lock, { force: true });
  forgetTemporary(lock);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
