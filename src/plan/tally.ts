import type { EmitRow } from './stage.ts';

/** Counts by name, such as `removed.duplicate`. */
export type Counts = Record<string, number>;

/**
 * Counts of one part of a stage. They become one row, named after the stage and the part's first key: where a part is done
 * twice, the same row comes twice and counts once.
 */
export interface Tally {
  /** Notes the key at hand; the first one names the part. */
  see(key: string): void;
  add(name: string, count?: number): void;
  end(): void;
}

export const TALLIES = 'tallies';

export function openTally(stage: string, emit: EmitRow): Tally {
  const counts: Counts = {};
  let first: string | undefined;
  return {
    see(key) {
      first ??= key;
    },
    add(name, count = 1) {
      counts[name] = (counts[name] ?? 0) + count;
    },
    end() {
      if (first !== undefined) emit(TALLIES, '', stage, first, JSON.stringify(counts));
    },
  };
}

/** The sum of all parts. */
export function sumTallies(rows: Iterable<readonly string[]>): Counts {
  const sums: Counts = {};
  for (const fields of rows) {
    for (const [name, count] of Object.entries(JSON.parse(fields.at(-1)!) as Counts))
      sums[name] = (sums[name] ?? 0) + count;
  }
  return sums;
}
