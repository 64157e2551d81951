import { judge } from '../../clean/compare/judge.ts';
import { type Tokens, tokenize } from '../../clean/compare/tokens.ts';
import { chooseLanguage } from '../../clean/corpus/decide.ts';
import { type Finding, judgeAgainstOlder } from '../../clean/corpus/judge-text.ts';
import { takeClosest } from '../../clean/search/closest.ts';
import { Overlap } from '../../clean/search/resemblance.ts';
import { type Fields, readNumber } from '../rows.ts';
import { BrokenRows, type OpenFilter, takeByKey } from '../stage.ts';

/** A claim of a text's own turn comes before those of later texts. */
export const OWN_CLAIM = '0';
export const LATER_CLAIM = '1';

interface Text {
  place: string;
  /** Id of its article, as JSON. */
  name: string;
  words: number;
  language: string;
  text: string;
}

/** Judges a text against the earlier ones that come closest to it. */
export const judgeTexts: OpenFilter = ({ emit, options, tools }) => {
  const overlap = new Overlap();
  return takeByKey(2, (place, [texts, compared]) => {
    if (compared!.length === 0) return;
    if (texts!.length !== 1) throw new BrokenRows(`text ${place} is to be judged and is missing`);
    const own = readText(place, texts![0]!);
    const others = compared!.map(([other, , ...fields]) => readText(other!, fields));
    const counts = compared!.map((fields) => readNumber(fields[1]!));
    const closest = takeClosest([...counts.keys()], (i) => counts[i]!).map((i) => others[i]!);
    overlap.start(own.text, own.words);
    let tokens: Tokens | undefined;
    const compare = (other: Text) => {
      if (!overlap.resembles(other.text, other.words)) return null;
      const language = chooseLanguage(other.language, own.language);
      tokens ??= tokenize(own.text);
      return judge(tokenize(other.text), tokens, {
        language,
        near: options.near,
        isKnown: tools.openVocabulary(language),
        sameArticle: other.name === own.name,
      });
    };
    judgeAgainstOlder(closest, compare, (found: Finding, other, judgement) => {
      const written = JSON.stringify(judgement);
      if (found === 'goes') emit('claims', place, OWN_CLAIM, other.place, other.name, written);
      else if (found === 'updates') emit('updates', place, other.place, other.name, written);
      else emit('claims', other.place, LATER_CLAIM, place, own.name, written);
    });
  });
};

function readText(place: string, fields: Fields): Text {
  const [name, words, language, ...rest] = fields as string[];
  return {
    place,
    name: name!,
    words: readNumber(words!),
    language: JSON.parse(language!),
    text: JSON.parse(rest.at(-1)!),
  };
}
