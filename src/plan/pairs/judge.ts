import { MIN_PROBABILITY } from '../../pair/judge-counterpart.ts';
import { BrokenRows, type OpenFilter, takeByKey } from '../stage.ts';

/** How surely an article and each of those proposed are counterparts; what is unlikely is dropped. */
export const judgeProposed: OpenFilter = ({ emit, tools }) => {
  return takeByKey(2, async (a, [own, opposite]) => {
    if (opposite!.length === 0) return;
    if (own!.length !== 1)
      throw new BrokenRows(`the article at position ${a} is to be judged and is missing`);
    const [hasText, texts] = own![0] as [string, string];
    const others: string[][] = opposite!.map((fields) => JSON.parse(fields[2]!));
    (await tools.judge(JSON.parse(texts), others)).forEach((probability, i) => {
      if (probability < MIN_PROBABILITY) return;
      const [b, otherHasText] = opposite![i] as [string, string];
      emit('scored', a, b, String(probability), hasText === '1' ? otherHasText : '0');
    });
  });
};
