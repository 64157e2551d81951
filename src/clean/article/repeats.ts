import type { Article, Paragraph, Removal } from '../../model.ts';
import { byNumber } from '../../text/paragraph-order.ts';
import { countWords, SHORT_PARAGRAPH } from '../../text/words.ts';
import { comparisonKey } from '../comparison-key.ts';
import { hashKey, hashStart } from '../search/fingerprint.ts';
import { findRuns, isDoubledInPlace, type Line, listEarlierCopies, repeatsPrevious } from './runs.ts';

/**
 * Takes out what stands in the article more than once: a repeat of eight words or more always, a shorter one only
 * as part of a repeated run (teaser + body + body) or of a page that prints every paragraph twice. The first
 * occurrence stays. Paragraph ids do not move; applying it twice changes nothing.
 */
export function removeRepeats(article: Article): Article {
  // The raw order decides which paragraphs are neighbours, so what is removed already takes its place again;
  // not boilerplate: no paragraph may go for a copy that nobody sees.
  const repeats = article.removed.filter(({ reason }) => reason !== 'boilerplate');
  if (!mayRepeat([...article.paragraphs, ...repeats])) return article;
  const raw = [...article.paragraphs, ...repeats].sort(byNumber);
  const keys = raw.map(({ text }) => comparisonKey(text));
  const removed = new Map<string, Removal>();
  for (const [copy, original] of findOriginals(keys.map(toLine))) {
    const paragraph = raw[copy]!;
    if (!('reason' in paragraph)) removed.set(paragraph.id, toRemoval(paragraph, raw[original]!.id));
  }
  if (removed.size === 0) return article;
  return {
    ...article,
    paragraphs: article.paragraphs.filter(({ id }) => !removed.has(id)),
    removed: [...article.removed, ...removed.values()].sort(byNumber),
  };
}

/** Most articles repeat nothing, which hashes show for less than keys do; most of these show it in their first words. */
function mayRepeat(paragraphs: { text: string }[]): boolean {
  return [hashStart, hashKey].every(
    (hash) => new Set(paragraphs.map(({ text }) => hash(text))).size < paragraphs.length,
  );
}

function toLine(key: string): Line {
  return { key, long: countWords(key) >= SHORT_PARAGRAPH };
}

function toRemoval({ id, text, line, language }: Paragraph, of: string): Removal {
  return { id, text, line, language, reason: 'duplicate', of, similarity: 1 };
}

/** Position of every repeat to remove -> position of the first occurrence that stays for it. */
function findOriginals(lines: Line[]): Map<number, number> {
  const earlier = listEarlierCopies(lines);
  const originals = new Map<number, number>();
  const mark = (copy: number, original: number) => {
    if (!originals.has(copy)) originals.set(copy, original);
  };
  lines.forEach(({ long }, position) => {
    const first = earlier[position]![0];
    if (long && first !== undefined) mark(position, first);
  });
  for (const { copy, original, length } of findRuns(lines, earlier)) {
    for (let step = 0; step < length; step++) mark(copy + step, original + step);
  }
  if (isDoubledInPlace(lines)) {
    for (let position = 1; position < lines.length; position++) {
      if (repeatsPrevious(lines, position)) mark(position, position - 1);
    }
  }
  // What a copy was found to repeat may itself have gone since: in the order of the article every step leads to what stays.
  const copies = [...originals.keys()].sort((a, b) => a - b);
  for (const copy of copies) originals.set(copy, originals.get(originals.get(copy)!) ?? originals.get(copy)!);
  return originals;
}
