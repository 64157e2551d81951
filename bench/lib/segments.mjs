// Whole segments (a paragraph, a heading, an item of a list) as the unit: is each one that is wanted there, is each one that is there wanted?

/** Letters and digits only: typography and the borders of inline tags are no matter here. @param {string} text */
const squeeze = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Two ends of a segment that are there stand for all of it: links and notes inside are cut in other places. */
const END = 40;
/** A segment of the gold that makes up this share of a kept one makes it a wanted one. */
const MOST = 0.5;

/** @param {string} text @param {string} segment */
const holds = (text, segment) =>
  text.includes(segment) ||
  (segment.length > END && text.includes(segment.slice(0, END)) && text.includes(segment.slice(-END)));

/**
 * @param {string[]} gold @param {string[]} kept @param {{ text: string, note?: string, reason: string }[]} removed
 */
export function compareSegments(gold, kept, removed) {
  const wanted = gold.map(squeeze).filter(Boolean);
  const found = kept.map(squeeze).filter(Boolean);
  const allWanted = wanted.join('');
  const allFound = found.join('');
  const missed = wanted.filter((segment) => !holds(allFound, segment));
  const unwanted = found.filter(
    (segment) =>
      !holds(allWanted, segment) &&
      !wanted.some((other) => segment.includes(other) && other.length > MOST * segment.length),
  );
  /** What the missed ones were taken for. @type {string[]} */
  const takenFor = missed.map((segment) => {
    const removal = removed.find(({ text }) => squeeze(text).includes(segment));
    return removal ? (removal.note ?? removal.reason) : 'not read';
  });
  return {
    wanted: wanted.length,
    found: found.length,
    missed: missed.length,
    unwanted: unwanted.length,
    takenFor,
  };
}

/** Over all pages, each segment counting once. @param {ReturnType<typeof compareSegments>[]} matches */
export function scoreSegments(matches) {
  const sum = (/** @type {'wanted' | 'found' | 'missed' | 'unwanted'} */ field) =>
    matches.reduce((total, match) => total + match[field], 0);
  const precision = 1 - sum('unwanted') / sum('found');
  const recall = 1 - sum('missed') / sum('wanted');
  return {
    wanted: sum('wanted'),
    missed: sum('missed'),
    unwanted: sum('unwanted'),
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    takenFor: matches.flatMap(({ takenFor }) => takenFor),
  };
}
