import type { Paragraph, Removal } from '../../model.ts';
import { countWords } from '../../text/words.ts';
import type { MatchingPlace } from './restore-repeats.ts';

const POINTER = 'related links';
/** Kinds of boilerplate whose shortest wordings are headings of texts as well: "Kommentare", "Newsletter", "Weitere Informationen". */
const HEADINGS = new Set(['comments', 'newsletter', POINTER, 'navigation']);
const CREDIT = 'picture credit';
/** "More on this topic" is the longest of them. */
const HEADING_WORDS = 4;
/** A credit names the same people and agencies in both languages; of a translated line less than this is the same. */
const SAME_WORDS = 0.5;

/** Whether a paragraph at a matching place may be text, seen with what stands opposite. One that was not removed is. */
export function mayBeContent(
  own: Paragraph | Removal,
  other: Paragraph | Removal,
  { at, isInside }: MatchingPlace,
): boolean {
  if (!('reason' in own)) return true;
  // `article#p2`: the paragraph is printed elsewhere, which says nothing about this article.
  if (own.reason !== 'boilerplate') return own.of !== null && !own.of.includes('#');
  if (own.of !== null) return false;
  if (own.note === CREDIT) return at[0] === 0 && shareWords(own.text, other.text) < SAME_WORDS;
  // Two pointers to other pages ("Mehr zum Thema", "Read more") are just that; a heading that reads like one does so in one language.
  if (own.note === POINTER && 'reason' in other) return false;
  return isInside && HEADINGS.has(own.note ?? '') && countWords(own.text) <= HEADING_WORDS;
}

/** Share of the words of the shorter text that the other has too, the first word of both aside: "Foto:", "Photo:". */
function shareWords(a: string, b: string): number {
  const [first, second] = [a, b].map(
    (text) =>
      new Set(
        text
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean)
          .slice(1),
      ),
  );
  const size = Math.min(first!.size, second!.size);
  if (size === 0) return 1;
  return [...first!].filter((word) => second!.has(word)).length / size;
}
