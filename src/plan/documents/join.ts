import type { Article } from '../../model.ts';
import { describeStranger } from '../../pair/settle.ts';
import { REFUSED_KEY } from '../order/read.ts';
import { writeCodeUnits } from '../rows.ts';
import { type OpenFilter, takeByKey } from '../stage.ts';
import { openTally } from '../tally.ts';

/** Brings the two articles of a pair together; the others are left by themselves, or refused for their language. */
export const joinPairs: OpenFilter = ({ emit, options, tools }) => {
  const tally = openTally('join', emit);
  return takeByKey(
    2,
    (position, [cleaned, partners]) => {
      tally.see(position);
      const [written] = cleaned![0] as [string];
      for (const [pair, side] of partners!) emit('couples', pair!, side!, written);
      if (partners!.length > 0) return;
      const article: Article = JSON.parse(written);
      if (tools.languages.includes(article.language.tag)) {
        tally.add('articles.unpaired');
        if (!options.onlyPairs) emit('unpaired', `${position}00000000`, written);
        return;
      }
      tally.add('articles.refused');
      tally.add('articles.strangers');
      const { id } = article;
      const message = describeStranger(article, tools.languages);
      const line = JSON.stringify({ id, error: { code: 'wrong-language', message } });
      emit('strangers', REFUSED_KEY + writeCodeUnits(id), position, line);
    },
    () => tally.end(),
  );
};
