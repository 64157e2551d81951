import { Units } from '../text/code-units.ts';

const units = new Units();

/** Hashes a text as it stands, starting from `seed`: 32 bits, unsigned. */
export function hashString(seed: number, text: string): number {
  const length = units.read(text);
  const { values } = units;
  let hash = seed ^ length;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ values[i]!, 0x5f356495) ^ (hash >>> 15);
  return mix(hash) >>> 0;
}

/** The finaliser of MurmurHash3 (public domain, Austin Appleby): every input bit reaches every output bit. Signed. */
export function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
