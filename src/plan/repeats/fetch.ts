import { mayHoldEnough } from '../../clean/search/closest.ts';
import { countMissing } from '../../clean/search/sketch.ts';
import { type Fields, readNumber, readNumbers } from '../rows.ts';
import { BrokenRows, type OpenFilter } from '../stage.ts';

/** Sends a text to those that are to be compared with it, where the sketches do not rule it out already. */
export const fetchTexts: OpenFilter = ({ emit }) => {
  let current: { place: string; fields: Fields; words: number; sketch: Uint32Array } | undefined;
  return {
    take({ key, input, fields }) {
      if (input === 0) {
        const [, words, , sketch] = fields;
        current = { place: key, fields, words: readNumber(words!), sketch: readNumbers(sketch!) };
        return;
      }
      if (current?.place !== key) throw new BrokenRows(`text ${key} is to be compared and is missing`);
      const [newer, count, words, sketch] = fields as [string, string, string, string];
      if (resemble(current, { words: readNumber(words), sketch: readNumbers(sketch) })) {
        const [name, ownWords, language, , text] = current.fields as [string, string, string, string, string];
        emit('compared', newer, key, count, name, ownWords, language, text);
      }
    },
  };
};

interface Sketched {
  words: number;
  sketch: Uint32Array;
}

/** Of two texts of one length the later one counts as the longer. */
function resemble(older: Sketched, newer: Sketched): boolean {
  const [shorter, longer] = newer.words < older.words ? [newer, older] : [older, newer];
  return mayHoldEnough(countMissing(shorter.words, shorter.sketch, 0, longer.sketch, 0), shorter.words);
}
