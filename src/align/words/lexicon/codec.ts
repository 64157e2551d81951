import { AlignerError } from '../../../errors.ts';
import type { LanguageTag } from '../../../model.ts';
import { checksum, pushVarint, readUint32, readVarints, uint32 } from './bytes.ts';
import { type Lexicon, type LexiconSide, type LexiconSource, openWordTable } from './lexicon.ts';

/**
 * The file format, little-endian:
 *   8 bytes  `alignlex`
 *   4 bytes  length of the header
 *   header   JSON: see `Header`
 *   body     words of side a, words of side b (UTF-8, one per line);
 *            a byte of frequency per word of a, of b; varint entries per word of a; varint gaps between targets;
 *            a byte of p(b | a) per entry, a byte of p(a | b) per entry
 *   4 bytes  FNV-1a of all that stands before
 */
const MAGIC = 'alignlex';
const FORMAT_VERSION = 1;

interface Header {
  version: number;
  languages: [LanguageTag, LanguageTag];
  sources: LexiconSource[];
  words: [number, number];
  entries: number;
  /** Bytes of the two word lists. */
  wordBytes: [number, number];
}

/** What the trainer hands over: words by number, entries as columns, sorted by `a`, then `b`. */
export interface LexiconTable {
  languages: readonly [LanguageTag, LanguageTag];
  sources: LexiconSource[];
  words: readonly [string[], string[]];
  frequencies: readonly [ArrayLike<number>, ArrayLike<number>];
  /** First entry of each word of side a, and the end. */
  starts: Int32Array;
  targets: Int32Array;
  /** p(b | a) and p(a | b) of each entry. */
  forward: ArrayLike<number>;
  backward: ArrayLike<number>;
}

/** Packs a lexicon; the same table always gives the same bytes. */
export function encodeLexicon(table: LexiconTable): Uint8Array {
  const encoder = new TextEncoder();
  const [wordsA, wordsB] = table.words.map((words) => encoder.encode(words.map((w) => `${w}\n`).join('')));
  const rows: number[] = [];
  const gaps: number[] = [];
  for (let word = 0; word + 1 < table.starts.length; word++) {
    pushVarint(rows, table.starts[word + 1]! - table.starts[word]!);
    let last = -1;
    for (let k = table.starts[word]!; k < table.starts[word + 1]!; k++) {
      pushVarint(gaps, table.targets[k]! - last - 1);
      last = table.targets[k]!;
    }
  }
  const header: Header = {
    version: FORMAT_VERSION,
    languages: [...table.languages],
    sources: table.sources,
    words: [table.words[0].length, table.words[1].length],
    entries: table.targets.length,
    wordBytes: [wordsA!.length, wordsB!.length],
  };
  const headerBytes = encoder.encode(JSON.stringify(header));
  const parts = [
    encoder.encode(MAGIC),
    uint32(headerBytes.length),
    headerBytes,
    wordsA!,
    wordsB!,
    ...table.frequencies.map((values) => Uint8Array.from(values, packFrequency)),
    Uint8Array.from(rows),
    Uint8Array.from(gaps),
    ...[table.forward, table.backward].map((values) => Uint8Array.from(values, packChance)),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 4));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  bytes.set(uint32(checksum(bytes.subarray(0, at))), at);
  return bytes;
}

/**
 * Opens a packed lexicon. `name` is what the error message calls it.
 * @throws AlignerError `bad-lexicon` when the bytes are no lexicon, of another version, cut off or changed.
 */
export function decodeLexicon(bytes: Uint8Array, name = 'the lexicon'): Lexicon {
  const header = readHeader(bytes, name);
  let at = MAGIC.length + 4 + readUint32(bytes, MAGIC.length);
  const take = (length: number) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const decoder = new TextDecoder();
  const texts = header.wordBytes.map((length) => decoder.decode(take(length)));
  const frequencies = header.words.map((count) => unpack(take(count), FREQUENCIES));
  const rows = new Int32Array(header.words[0]);
  at = readVarints(bytes, at, rows);
  const targets = new Int32Array(header.entries);
  at = readVarints(bytes, at, targets);
  const starts = sumUp(rows, targets);
  const forward = unpack(take(header.entries), CHANCES);
  const backward = unpack(take(header.entries), CHANCES);
  const a: LexiconSide = {
    language: header.languages[0],
    words: openWordTable(texts[0]!, header.words[0]),
    frequencies: frequencies[0]!,
    starts,
    targets,
    chances: forward,
    reverse: backward,
  };
  const b: LexiconSide = {
    language: header.languages[1],
    words: openWordTable(texts[1]!, header.words[1]),
    frequencies: frequencies[1]!,
    ...transpose(starts, targets, backward, forward, header.words[1]),
  };
  return { languages: header.languages, sources: header.sources, sides: [a, b] };
}

/**
 * The languages of a packed lexicon, without unpacking it.
 * @throws AlignerError as `decodeLexicon` does
 */
export function readLexiconLanguages(
  bytes: Uint8Array,
  name = 'the lexicon',
): readonly [LanguageTag, LanguageTag] {
  return readHeader(bytes, name).languages;
}

/** Turns row lengths into starts and, in place, gaps between targets into targets. */
function sumUp(rows: Int32Array, targets: Int32Array): Int32Array {
  const starts = new Int32Array(rows.length + 1);
  for (let word = 0, k = 0; word < rows.length; word++) {
    const end = k + rows[word]!;
    starts[word + 1] = end;
    for (let last = -1; k < end; k++) {
      last += targets[k]! + 1;
      targets[k] = last;
    }
  }
  return starts;
}

function readHeader(bytes: Uint8Array, name: string): Header {
  const bad = (why: string) => new AlignerError('bad-lexicon', `${name} ${why}`);
  if (
    bytes.length < MAGIC.length + 8 ||
    new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC
  ) {
    throw bad('is not a lexicon; make one with "aligner lexicon train BITEXT -o FILE"');
  }
  const end = bytes.length - 4;
  if (checksum(bytes.subarray(0, end)) !== readUint32(bytes, end)) {
    throw bad('is damaged or cut off (its checksum does not match); copy or train it again');
  }
  const length = readUint32(bytes, MAGIC.length);
  const start = MAGIC.length + 4;
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(start, start + length))) as Header;
  if (header.version !== FORMAT_VERSION) {
    throw bad(
      `has format version ${header.version}, this program reads version ${FORMAT_VERSION}; train it again`,
    );
  }
  return header;
}

/** The same entries by side b: a counting sort. */
function transpose(
  starts: Int32Array,
  targets: Int32Array,
  chances: Float32Array,
  reverse: Float32Array,
  size: number,
) {
  const turned = {
    starts: new Int32Array(size + 1),
    targets: new Int32Array(targets.length),
    chances: new Float32Array(targets.length),
    reverse: new Float32Array(targets.length),
  };
  for (let k = 0; k < targets.length; k++) turned.starts[targets[k]! + 1]!++;
  for (let word = 0; word < size; word++) turned.starts[word + 1]! += turned.starts[word]!;
  const next = turned.starts.slice();
  for (let word = 0; word + 1 < starts.length; word++) {
    for (let k = starts[word]!; k < starts[word + 1]!; k++) {
      const place = next[targets[k]!]!++;
      turned.targets[place] = word;
      turned.chances[place] = chances[k]!;
      turned.reverse[place] = reverse[k]!;
    }
  }
  return turned;
}

/** Eighths of a bit: a step of 9 %, down to one in four billion. */
function packFrequency(share: number): number {
  return Math.min(255, Math.round(-8 * Math.log2(share)));
}

const FREQUENCIES = Float32Array.from({ length: 256 }, (_, byte) => 2 ** (-byte / 8));

/** Square roots: fine steps where chances are small. */
function packChance(chance: number): number {
  return Math.max(1, Math.min(255, Math.round(255 * Math.sqrt(chance))));
}

const CHANCES = Float32Array.from({ length: 256 }, (_, byte) => (byte / 255) ** 2);

function unpack(bytes: Uint8Array, scale: Float32Array): Float32Array {
  const values = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) values[i] = scale[bytes[i]!]!;
  return values;
}
