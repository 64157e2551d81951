import { BUCKET } from '../../clean/search/closest.ts';
import { readNumber, writeNumber } from '../rows.ts';
import type { OpenFilter } from '../stage.ts';

interface Holder {
  place: string;
  words: string;
}

/** Another text, the shingles that both hold, and its words. */
export interface Shared {
  place: string;
  count: number;
  words: number;
}

/** Pairs of texts held until they are written: some 50 MB. */
const MOST_HELD = 1 << 18;

/**
 * For each text that holds a shingle the earlier ones that hold it too. Only the earliest sixteen are offered, so a common
 * phrase costs no more memory than a rare one. What a part finds for a text is written as one row, under the first
 * shingle: a part that is done twice writes the same rows twice.
 */
export const shareShingles: OpenFilter = ({ emit }) => {
  let shingle = '';
  let earliest: Holder[] = [];
  /** The text at hand, and how often it holds the shingle. */
  let own: Holder | undefined;
  let times = 0;
  let held = new Map<string, { shingle: string; others: Map<string, { words: string; count: number }> }>();
  let size = 0;
  const flush = () => {
    for (const [place, { shingle, others }] of held) emit('shared', place, shingle, writeShared(others));
    held = new Map();
    size = 0;
  };
  const close = () => {
    if (own === undefined) return;
    if (earliest.length > 0) {
      const entry = held.get(own.place) ?? { shingle, others: new Map() };
      held.set(own.place, entry);
      for (const { place, words } of earliest) {
        const present = entry.others.get(place);
        if (present === undefined) size++;
        entry.others.set(place, { words, count: (present?.count ?? 0) + times });
      }
      if (size > MOST_HELD) flush();
    }
    for (; times > 0 && earliest.length < BUCKET; times--) earliest.push(own);
    own = undefined;
    times = 0;
  };
  return {
    take({ key, fields }) {
      const [place, words] = fields as [string, string];
      if (key !== shingle || own?.place !== place) close();
      if (key !== shingle) earliest = [];
      shingle = key;
      own = { place, words };
      times++;
    },
    end() {
      close();
      flush();
    },
  };
};

function writeShared(others: ReadonlyMap<string, { words: string; count: number }>): string {
  return Array.from(others, ([place, { words, count }]) => `${place} ${writeNumber(count)} ${words}`).join(
    ' ',
  );
}

/** What a row of `shared` says. */
export function readShared(written: string): Shared[] {
  const words = written.split(' ');
  return Array.from({ length: words.length / 3 }, (_, i) => ({
    place: words[3 * i]!,
    count: readNumber(words[3 * i + 1]!),
    words: readNumber(words[3 * i + 2]!),
  }));
}
