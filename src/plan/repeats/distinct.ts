import { comparisonKey } from '../../clean/comparison-key.ts';
import { fingerprint } from '../../clean/search/fingerprint.ts';
import { SHORT_PARAGRAPH } from '../../text/words.ts';
import { positionOf, writeNumber, writeNumbers } from '../rows.ts';
import type { OpenFilter } from '../stage.ts';

/**
 * Paragraphs with one text: the first in the order of the data stands for all, and its place names the text. Holds one
 * text at a time, however many paragraphs have it.
 */
export const findDistinct: OpenFilter = ({ emit }) => {
  let current: string | undefined;
  let first = { place: '', written: '', key: '', isLong: '0' };
  const start = (place: string, name: string, language: string, written: string) => {
    const text: string = JSON.parse(written);
    const { words, shingles, sketch } = fingerprint(text);
    const isLong = words >= SHORT_PARAGRAPH;
    const count = writeNumber(words);
    first = { place, written, key: comparisonKey(text), isLong: isLong ? '1' : '0' };
    emit('names', place, name, count);
    if (!isLong) return;
    const packed = writeNumbers(sketch);
    emit('texts', place, name, count, language, packed, written);
    emit('sketches', place, count, packed);
    const seen = new Map<number, number>();
    // A text may hold a shingle more than once; its number keeps the rows apart.
    for (const shingle of shingles) {
      const number = seen.get(shingle) ?? 0;
      seen.set(shingle, number + 1);
      const again = number === 0 ? [] : [writeNumber(number)];
      emit('shingles', writeNumber(shingle), place, count, ...again);
    }
  };
  return {
    take({ key, fields }) {
      const [place, name, language, written] = fields as [string, string, string, string];
      if (key !== current) start(place, name, language, written);
      current = key;
      // Equal hashes say probably, the texts say certainly.
      const same = written === first.written || comparisonKey(JSON.parse(written)) === first.key;
      emit('occurrences', first.place, place, same ? '1' : '0');
      emit('members', positionOf(place), first.place, first.isLong);
    },
  };
};
