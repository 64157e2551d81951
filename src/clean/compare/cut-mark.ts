/** Link texts that lead from a teaser to the whole article. */
const READ_MORE =
  'mehr lesen|weiterlesen|weiter lesen|lesen sie mehr|zum artikel|read more|continue reading|full story';
/**
 * One mark at the end of a text: an ellipsis, a bracketed note such as `[mehr]` or `[+812 chars]`, a link text. Several are taken
 * off one by one: one pattern for a row of them would try every way to divide a row of dots.
 */
const CUT_MARK = new RegExp(
  String.raw`\s*(?:[[(]\s*(?:…|\.{3}|mehr|more|weiter|${READ_MORE}|\+\d{1,9} chars?)[^\])]*[\])]|(?:…|\.{3,})(?:\s*(?:mehr|more|weiter))?|(?<=[.!?…\]]\s*)(?:${READ_MORE}))[\s»>→.]*$`,
  'iu',
);
/** No mark is longer; the bound keeps the search off the rest of the text. */
const LONGEST_CUT_MARK = 80;
/** What every cut mark has; a look at it spares most paragraphs the search. */
const MAY_BE_CUT = /…|\.{3}|[\])]|lesen|artikel|read|story/i;

/** Length of what a teaser has instead of its end; 0 for a text that was not cut. */
export function measureCutMark(text: string): number {
  let tail = text.slice(-LONGEST_CUT_MARK);
  const { length } = tail;
  while (MAY_BE_CUT.test(tail)) {
    const mark = CUT_MARK.exec(tail);
    if (mark === null) break;
    tail = tail.slice(0, mark.index);
  }
  return length - tail.length;
}
