import { createHash } from 'node:crypto';

/** 96 bits: a chance meeting of two is out of the question in any feed. */
const HEX_DIGITS = 24;

/** Gives what is found a name that stays from run to run, made of the parts that tell it apart; of several alike each has its own. */
export function createFingerprinter(): (parts: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (parts) => {
    const hash = createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, HEX_DIGITS);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    return `${hash}:${nth}`;
  };
}
