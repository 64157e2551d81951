import type { Article } from '../../model.ts';
import { MIN_PROBABILITY } from '../../pair/judge-counterpart.ts';
import { BrokenRows, type OpenFilter, takeByKey } from '../stage.ts';

/** How surely an article and each of those proposed are counterparts; what is unlikely is dropped. */
export const judgeProposed: OpenFilter = ({ emit, tools }) => {
  return takeByKey(2, async (a, [cleaned, opposite]) => {
    if (opposite!.length === 0) return;
    const written = cleaned![0]?.[0];
    if (written === undefined)
      throw new BrokenRows(`the article at position ${a} is to be judged and is missing`);
    const article: Article = JSON.parse(written);
    const others: Article[] = opposite!.map(([, other]) => JSON.parse(other!));
    const haveText = (other: Article) => article.paragraphs.length > 0 && other.paragraphs.length > 0;
    (await tools.judge(article, others)).forEach((probability, i) => {
      if (probability < MIN_PROBABILITY) return;
      const [b] = opposite![i]!;
      emit('scored', a, b!, String(probability), haveText(others[i]!) ? '1' : '0');
    });
  });
};
