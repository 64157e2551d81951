import type { Article, BilingualDocument } from '../../model.ts';
import { BrokenRows, type OpenFilter, takeByKey } from '../stage.ts';
import { openTally, type Tally } from '../tally.ts';

/** Lines up the two articles of a pair. */
export const alignPairs: OpenFilter = ({ emit, tools }) => {
  const tally = openTally('align', emit);
  return takeByKey(
    1,
    async (pair, [couples]) => {
      tally.see(pair);
      if (couples!.length !== 2)
        throw new BrokenRows(`pair ${pair} has ${couples!.length} articles; two are expected`);
      const [a, b] = couples!.map(([, written]): Article => JSON.parse(written!)) as [Article, Article];
      const aligned = await tools.align(`${a.id}+${b.id}`, a, b);
      const { document, line, facts, pairs } = await tools.deliver(aligned);
      count(document, facts, pairs, tally);
      emit('aligned', pair, line);
    },
    () => tally.end(),
  );
};

/** Coverage is given in thousandths, and text is counted in the same. */
const SHARE = 1000;

function count(
  { relation, pairs, languages, articles, coverage }: BilingualDocument,
  facts: number,
  contradicting: number,
  tally: Tally,
): void {
  tally.add('aligned');
  tally.add(`pairs.${relation}`);
  tally.add('withoutPairs', pairs.length === 0 ? 1 : 0);
  tally.add('discrepancies.facts', facts);
  tally.add('discrepancies.pairs', contradicting);
  for (const tag of languages) {
    const size = articles[tag]!.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    tally.add('text.all', SHARE * size);
    tally.add('text.paired', Math.round(SHARE * size * coverage[tag]!));
  }
}
