import { applyVerdicts, type ParagraphVerdict } from '../../clean/corpus/verdicts.ts';
import type { Article } from '../../model.ts';
import { paragraphNumber } from '../../text/paragraph-order.ts';
import { readNumber } from '../rows.ts';
import { BrokenRows, type OpenFilter, takeByKey } from '../stage.ts';
import { openTally } from '../tally.ts';

/** Puts the verdicts into effect: one for each paragraph, or nothing is delivered. */
export const applyToArticles: OpenFilter = ({ emit }) => {
  const tally = openTally('apply', emit);
  return takeByKey(
    2,
    (position, [documents, verdicts]) => {
      tally.see(position);
      if (documents!.length !== 1)
        throw new BrokenRows(
          `the article at position ${readNumber(position)} came ${documents!.length} times; once is expected`,
        );
      const [name, written] = documents![0] as [string, string];
      const article: Article = JSON.parse(written);
      const cleaned = applyVerdicts(article, JSON.parse(name), matchVerdicts(article, verdicts!));
      const { paragraphs, removed, flagged, language } = cleaned;
      tally.add('articles.cleaned');
      tally.add(`languages.${language.tag}`);
      tally.add('paragraphs.in', paragraphs.length + removed.length);
      tally.add('paragraphs.kept', paragraphs.length);
      tally.add('paragraphs.removed', removed.length);
      tally.add('paragraphs.flagged', flagged.length);
      for (const { reason } of removed) tally.add(`removed.${reason}`);
      emit('cleaned', position, JSON.stringify(cleaned));
    },
    () => tally.end(),
  );
};

/** In the order of the paragraphs. */
function matchVerdicts(
  { id, paragraphs }: Article,
  rows: readonly (readonly string[])[],
): ParagraphVerdict[] {
  if (rows.length !== paragraphs.length)
    throw new BrokenRows(
      `article ${id} has ${paragraphs.length} paragraphs and ${rows.length} verdicts; one each is expected`,
    );
  return paragraphs.map((paragraph, i) => {
    const [number, verdict] = rows[i] as [string, string];
    if (readNumber(number) !== paragraphNumber(paragraph.id))
      throw new BrokenRows(`article ${id} has no verdict for ${paragraph.id}`);
    return JSON.parse(verdict);
  });
}
