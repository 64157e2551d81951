import { sharesEnough } from '../../clean/search/closest.ts';
import { readNumber, writeNumber } from '../rows.ts';
import { BrokenRows, type OpenFilter, takeByKey } from '../stage.ts';
import { readShared } from './share.ts';

/** For each text the earlier ones that share enough shingles with it; what the next test needs goes along. */
export const countShared: OpenFilter = ({ emit }) => {
  return takeByKey(2, (place, [sketches, shared]) => {
    if (shared!.length === 0) return;
    const [own] = sketches!;
    if (own === undefined) throw new BrokenRows(`text ${place} shares shingles and is missing`);
    const [words, sketch] = own;
    const sums = new Map<string, { count: number; words: number }>();
    for (const { place: other, count, words: otherWords } of shared!.flatMap(([, written]) =>
      readShared(written!),
    ))
      sums.set(other, { count: count + (sums.get(other)?.count ?? 0), words: otherWords });
    for (const [other, { count, words: otherWords }] of sums) {
      if (sharesEnough(count, Math.min(readNumber(words!), otherWords)))
        emit('wanted', other, place, writeNumber(count), words!, sketch!);
    }
  });
};
