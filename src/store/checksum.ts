import { createHash, type Hash } from 'node:crypto';
import { AlignerError } from '../errors.ts';

/** SHA-256: done by the processor itself, and part of every Node. */
export const CHECKSUM_BYTES = 32;
/** Bytes read at a time. */
const BYTES_AT_ONCE = 1 << 20;

export function createChecksum(): Hash {
  return createHash('sha256');
}

/**
 * Compares the first `size` bytes of an index with the checksum behind them. A changed byte could make any paragraph a
 * repeat, so the whole file is checked before any of it is believed.
 *
 * @throws AlignerError `bad-index`
 */
export function verifyChecksum(
  read: (start: number, size: number) => Uint8Array,
  size: number,
  name: string,
): void {
  const checksum = createChecksum();
  for (let at = 0; at < size; at += BYTES_AT_ONCE)
    checksum.update(read(at, Math.min(BYTES_AT_ONCE, size - at)));
  if (checksum.digest().equals(read(size, CHECKSUM_BYTES))) return;
  throw new AlignerError(
    'bad-index',
    `${name} is damaged: its checksum does not match; restore it, or delete it to start anew`,
  );
}
