import type { Article, PairSide } from '../../model.ts';

/** A sentence and where it stands in the text of a pair's side. */
export interface LocatedSentence {
  id: string;
  from: number;
  to: number;
}

/** Stands between the paragraphs of a side. */
const GAP = '\n\n';

/** The sentences of one side of a pair of paragraphs, in their order. */
export function locateSentences(
  side: PairSide,
  article: Article,
  sentences: ReadonlyMap<string, string>,
): LocatedSentence[] {
  const paragraphs = new Map(article.paragraphs.map(({ id, text }) => [id, text]));
  const located: LocatedSentence[] = [];
  let start = 0;
  for (const paragraph of side.ids) {
    const text = paragraphs.get(paragraph)!;
    let end = 0;
    for (let number = 1; ; number++) {
      const id = `${paragraph}.${number}`;
      const sentence = sentences.get(id);
      if (sentence === undefined) break;
      const from = text.indexOf(sentence, end);
      end = from + sentence.length;
      located.push({ id, from: start + from, to: start + end });
    }
    start += text.length + GAP.length;
  }
  return located;
}
