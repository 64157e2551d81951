import type { Article } from '../../model.ts';
import { dayOf } from '../../pair/days.ts';
import { listHints } from '../../pair/hints.ts';
import { listOwnTexts } from '../../pair/own-texts.ts';
import { HINT_ROW, hints, KEY_ROW, keys } from '../../pair/rows.ts';
import { readNumber, writeNumber } from '../rows.ts';
import type { OpenFilter } from '../stage.ts';
import { openNumbers } from './numbers.ts';

/** What each article says and can be found by from the other language; and where the articles are whose counterpart is known. */
export const listArticleKeys: OpenFilter = ({ emit, options, tools }) => {
  const keyRows = openNumbers(emit, 'keys', KEY_ROW.keyed);
  const hintRows = openNumbers(emit, 'hints', HINT_ROW.keyed);
  const known = new Set(options.known.flat());
  return {
    async take({ key, fields }) {
      const article: Article = JSON.parse(fields[0]!);
      const side = tools.languages.indexOf(article.language.tag);
      if (side !== 0 && side !== 1) return;
      const position = readNumber(key);
      const texts = listOwnTexts(article);
      keys(position, side, dayOf(article), await tools.listKeys(texts, side), keyRows.emit);
      hints(position, side, listHints(article), hintRows.emit);
      emit('own', key, article.paragraphs.length > 0 ? '1' : '0', JSON.stringify(texts));
      if (known.has(article.id)) emit('known', key, writeNumber(side), JSON.stringify(article.id));
    },
    end() {
      keyRows.end();
      hintRows.end();
    },
  };
};
