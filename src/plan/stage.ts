import type { Vocabulary } from '../clean/compare/variants.ts';
import type { Article, BilingualDocument } from '../model.ts';
import { type Fields, readNumber } from './rows.ts';

/**
 * A stage of a plan: which streams of rows come in and go out. `map` takes rows as they come; `keyed` gets all rows of one
 * key one after the other, those of the first input first, each input in the order of its rows, every row once; `one` is
 * `keyed` in a single part.
 */
export interface Stage {
  name: string;
  kind: 'map' | 'keyed' | 'one';
  /** What the first field of its rows is. */
  key: string;
  inputs: readonly string[];
  /** Small streams that every part gets as a whole, before its rows. */
  sides: readonly string[];
  outputs: readonly string[];
  /** How keys are spread over parts: by hash, or in ranges, so that the parts one after the other are in order. */
  by: 'hash' | 'range';
}

/** One row of an input. */
export interface Row {
  key: string;
  /** Which of the stage's inputs it comes from. */
  input: number;
  fields: Fields;
}

export type EmitRow = (stream: string, key: string, ...fields: string[]) => void;

/** Takes the rows of one part, in order. */
export interface RowSink {
  take(row: Row): void | Promise<void>;
  end?(): void | Promise<void>;
}

/** What a feed's options say to the stages. */
export interface StageOptions {
  near: 'strict' | 'loose';
  maxDays: number;
  many: boolean;
  onlyPairs: boolean;
  /** Pairs of article ids that are known. */
  known: readonly (readonly [string, string])[];
  check: boolean;
  minCoverage: number | undefined;
  failOn: string | undefined;
}

/** What a stage needs and cannot do by itself: read, look words up, align, print. */
export interface StageTools {
  /** The two languages that are paired, in the order of the lexicon. */
  languages: readonly [string, string];
  /** Gives the id of a named input, or of the file at a path inside it, which depends on all that is named. */
  openLabels(names: readonly string[]): Promise<(input: string, inside: string) => string>;
  /** `firstLine`: the bytes are a piece of a file of JSON Lines, and begin at this line of it. */
  readContent(
    file: { name: string; id: string; firstLine?: number | undefined },
    bytes: Uint8Array,
  ): AsyncIterable<ReadOutcome>;
  openVocabulary(language: string): Vocabulary;
  /** What an article can be found by, given as its paragraphs' texts; packed. */
  listKeys(texts: string[], side: 0 | 1): Promise<Uint32Array>;
  /** How surely an article and each of the others are counterparts, all given as their paragraphs' texts. */
  judge(texts: string[], others: string[][]): Promise<number[]>;
  align(id: string, a: Article, b: Article): Promise<BilingualDocument>;
  /** The document as it is delivered and as it is printed, and in how many facts and pairs of paragraphs its sides differ. */
  deliver(document: BilingualDocument): Promise<Delivered>;
}

export interface Delivered {
  document: BilingualDocument;
  line: string;
  facts: number;
  pairs: number;
}

export type ReadOutcome =
  | { article: Article }
  | { failure: { code: string; message: string }; id?: string | undefined; name: string };

export interface StageContext {
  emit: EmitRow;
  /** The rows of each side stream, key first. */
  sides: Readonly<Record<string, readonly Fields[]>>;
  options: StageOptions;
  tools: StageTools;
}

/** What a stage does with the rows of a part: pure, from rows to rows. */
export type OpenFilter = (context: StageContext) => RowSink;

/** Rows that cannot be right: one is missing, comes twice, or was changed on its way. */
export class BrokenRows extends Error {
  override readonly name = 'BrokenRows';
}

/** How many articles a run has: all, and those in either language. @throws BrokenRows where the row is missing */
export function readTotals({ totals = [] }: StageContext['sides']): [all: number, a: number, b: number] {
  if (totals.length !== 1) throw new BrokenRows(`totals has ${totals.length} rows; one is expected`);
  const [all, a, b] = totals[0]!.slice(1).map(readNumber);
  return [all!, a!, b!];
}

/** Gathers the rows of one key, by input, and hands them on together; for keys that hold few. */
export function takeByKey(
  inputs: number,
  reduce: (key: string, rows: readonly Fields[][]) => void | Promise<void>,
  end?: () => void,
): RowSink {
  let key: string | undefined;
  let rows: Fields[][] = [];
  const flush = () => (key === undefined ? undefined : reduce(key, rows));
  return {
    // Not an async function: a promise for every row would cost more than the row.
    take(row) {
      const done = row.key === key ? undefined : flush();
      if (row.key !== key) {
        key = row.key;
        rows = [];
        for (let input = 0; input < inputs; input++) rows.push([]);
      }
      rows[row.input]!.push(row.fields);
      return done;
    },
    async end() {
      await flush();
      end?.();
    },
  };
}
