import type { Judgement } from '../../clean/compare/judge.ts';
import { recurs } from '../../clean/corpus/boilerplate.ts';
import {
  nameParagraph,
  type ParagraphVerdict,
  toCopy,
  toFlag,
  toRemoval,
} from '../../clean/corpus/verdicts.ts';
import { SHORT_PARAGRAPH } from '../../text/words.ts';
import { paragraphOf, positionOf, readNumber, writeNumber } from '../rows.ts';
import { BrokenRows, type OpenFilter, type Row, readTotals } from '../stage.ts';

const [NAMES, REMOVALS, UPDATES, COUNTED] = [0, 1, 2, 3];

/** Another text, and what was found in comparing with it. */
interface Found {
  place: string;
  /** Id of its article. */
  name: string;
  judgement: Judgement;
}

interface Text {
  place: string;
  name: string;
  words: number;
  removal?: Found & { earlier: boolean };
  update?: Found;
  /** Articles in which it stands among new texts. */
  articles: number;
}

/** A verdict for every paragraph, also for those that stay. Holds one text at a time, however many paragraphs have it. */
export const giveVerdicts: OpenFilter = ({ emit, sides }) => {
  const [articles] = readTotals(sides);
  const freed = new Set(sides.freed!.map(([place]) => place!));
  let text: Text | undefined;
  return {
    take(row) {
      if (row.input === NAMES) {
        text = startText(row);
        return;
      }
      if (text?.place !== row.key) throw new BrokenRows(`text ${row.key} has verdicts and is missing`);
      if (row.input === REMOVALS && !freed.has(row.key))
        text.removal = { ...readFound(row.fields), earlier: row.fields[3] === '1' };
      else if (row.input === UPDATES) text.update = readFound(row.fields);
      else if (row.input === COUNTED) text.articles++;
      else if (row.input > COUNTED) {
        const [place, same] = row.fields as [string, string];
        const verdict = judgeOccurrence(text, place, same === '1', recurs(text.articles, articles));
        emit('verdicts', positionOf(place), writeNumber(paragraphOf(place)), JSON.stringify(verdict));
      }
    },
  };
};

function startText({ key, fields }: Row): Text {
  return { place: key, name: JSON.parse(fields[0]!), words: readNumber(fields[1]!), articles: 0 };
}

function readFound([place, name, judgement]: readonly string[]): Found {
  return { place: place!, name: JSON.parse(name!), judgement: JSON.parse(judgement!) };
}

function judgeOccurrence(
  text: Text,
  place: string,
  isSame: boolean,
  isBoilerplate: boolean,
): ParagraphVerdict {
  const nameFrom = (other: { place: string; name: string }) =>
    nameParagraph(
      paragraphOf(other.place),
      positionOf(other.place) === positionOf(place) ? null : other.name,
    );
  const isFirst = place === text.place;
  const { removal, update } = text;
  if (removal !== undefined && (isFirst || removal.earlier))
    return { removal: toRemoval(nameFrom(removal), removal.judgement), flags: [] };
  if (!isFirst && text.words >= SHORT_PARAGRAPH && isSame)
    return { removal: toCopy(nameFrom(text), isBoilerplate), flags: [] };
  const flags = update === undefined ? [] : [toFlag('update', nameFrom(update), update.judgement)];
  return { removal: null, flags };
}
