// The measure of scrapinghub/article-extraction-benchmark: shingles of four words, counted as often as they occur.

const SHINGLE = 4;

/** @param {string} text */
function countShingles(text) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let i = 0; i < Math.max(1, words.length - SHINGLE + 1); i++) {
    const shingle = words.slice(i, i + SHINGLE).join(' ');
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/**
 * Shares of what is in both texts, only in the second and only in the first; they add up to 1, so that a long page counts no more than a short one.
 *
 * @param {string} gold
 * @param {string} found
 */
export function compareShingles(gold, found) {
  const [expected, seen] = [countShingles(gold), countShingles(found)];
  const match = { both: 0, extra: 0, missing: 0 };
  for (const shingle of new Set([...expected.keys(), ...seen.keys()])) {
    const [a, b] = [expected.get(shingle) ?? 0, seen.get(shingle) ?? 0];
    match.both += Math.min(a, b);
    match.extra += Math.max(0, b - a);
    match.missing += Math.max(0, a - b);
  }
  const sum = match.both + match.extra + match.missing || 1;
  return { both: match.both / sum, extra: match.extra / sum, missing: match.missing / sum };
}

/**
 * Precision and recall are means over the pages; F1 is that of the two means.
 *
 * @param {{ both: number, extra: number, missing: number }[]} matches
 */
export function scoreMatches(matches) {
  const precision = mean(matches.map(({ both, extra, missing }) => share(both, extra, missing)));
  const recall = mean(matches.map(({ both, extra, missing }) => share(both, missing, extra)));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** @param {number} both @param {number} wrong @param {number} other */
function share(both, wrong, other) {
  if (wrong === 0 && other === 0) return 1;
  return both === 0 ? 0 : both / (both + wrong);
}

/** @param {number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
