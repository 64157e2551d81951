// What a reviewer can do to a document. Every function leaves the document it is given alone and gives a new one.

/** Relations from the closest to the loosest. @type {string[]} */
const RELATIONS = ['translation', 'partial', 'comparable'];

/**
 * Puts two paragraphs into one pair, with all that either of them is paired with already: a link between two that
 * are free, a merge where one is not. Null where that would leave a side of the pair empty.
 *
 * @param {StoredDocument} document
 * @param {Place} a
 * @param {Place} b
 * @returns {StoredDocument | null}
 */
function joinPlaces(document, a, b) {
  const involved = document.pairs.filter((pair) => holdsPlace(pair, a) || holdsPlace(pair, b));
  const free = [a, b].filter((place) => !involved.some((pair) => holdsPlace(pair, place)));
  const sides = document.languages.map((tag) => {
    const own = free.filter((place) => place.tag === tag).map(({ id }) => id);
    return /** @type {const} */ ([
      tag,
      makeSide(document, tag, [...involved.flatMap((pair) => sideOf(pair, tag).ids), ...own]),
    ]);
  });
  if (sides.some(([, side]) => side.ids.length === 0)) return null;
  const fallback = document.relation === 'unrelated' ? 'comparable' : document.relation;
  const relations = involved.map(({ relation }) => relation);
  /** @type {StoredPair} */
  const joined = {
    ...Object.fromEntries(sides),
    score: 1,
    relation: RELATIONS.find((relation) => relations.includes(relation)) ?? fallback,
    evidence: involved.flatMap(({ evidence }) => evidence),
    discrepancies: involved.flatMap((pair) => carryDiscrepancies(document, pair, Object.fromEntries(sides))),
    reviewed: true,
  };
  const sentences = involved.flatMap((pair) => pair.sentences ?? []);
  if (sentences.length > 0) joined.sentences = sentences;
  return withPairs(document, [...document.pairs.filter((pair) => !involved.includes(pair)), joined]);
}

/**
 * @param {StoredDocument} document
 * @param {number} index
 * @returns {StoredDocument}
 */
function unlinkPair(document, index) {
  return withPairs(
    document,
    document.pairs.filter((_, i) => i !== index),
  );
}

/**
 * Takes one paragraph out of its pair; the pair goes with the last paragraph of a side. Evidence stays as far as its words
 * do.
 *
 * @param {StoredDocument} document
 * @param {Place} place
 * @returns {StoredDocument}
 */
function unlinkPlace(document, place) {
  const index = document.pairs.findIndex((pair) => holdsPlace(pair, place));
  const pair = document.pairs[index];
  if (!pair) return document;
  const left = sideOf(pair, place.tag).ids.filter((id) => id !== place.id);
  if (left.length === 0) return unlinkPair(document, index);
  const side = makeSide(document, place.tag, left);
  const { sentences, ...rest } = pair;
  /** @type {StoredPair} */
  const smaller = {
    ...rest,
    [place.tag]: side,
    score: 1,
    evidence: pair.evidence.filter((item) => side.text.includes(item[place.tag] ?? '')),
    discrepancies: carryDiscrepancies(document, pair, {
      ...Object.fromEntries(document.languages.map((tag) => [tag, sideOf(pair, tag)])),
      [place.tag]: side,
    }),
    reviewed: true,
  };
  return withPairs(
    document,
    document.pairs.map((other, i) => (i === index ? smaller : other)),
  );
}

/**
 * Says what a pair is; by that a person vouches for it.
 *
 * @param {StoredDocument} document
 * @param {number} index
 * @param {string} relation
 * @returns {StoredDocument}
 */
function relatePair(document, index, relation) {
  /** @param {StoredPair} pair @returns {StoredPair} */
  const vouch = (pair) => ({ ...pair, relation, score: 1, reviewed: true });
  return withPairs(
    document,
    document.pairs.map((pair, i) => (i === index ? vouch(pair) : pair)),
  );
}

/** @param {StoredPair} pair @param {string} tag @returns {StoredSide} */
function sideOf(pair, tag) {
  return /** @type {StoredSide} */ (pair[tag]);
}

/** @param {StoredPair} pair @param {Place} place @returns {boolean} */
function holdsPlace(pair, { tag, id }) {
  return sideOf(pair, tag).ids.includes(id);
}

/**
 * The same document with other pairs: in the order of the first article, with what follows from them.
 *
 * @param {StoredDocument} document
 * @param {StoredPair[]} pairs
 * @returns {StoredDocument}
 */
function withPairs(document, pairs) {
  const [first] = document.languages;
  const sorted = [...pairs].sort((a, b) => comparePlaces(sideOf(a, first).ids[0], sideOf(b, first).ids[0]));
  /** @type {StoredDocument['unpaired']} */
  const unpaired = {};
  /** @type {StoredDocument['coverage']} */
  const coverage = {};
  for (const tag of document.languages) {
    const paired = new Set(pairs.flatMap((pair) => sideOf(pair, tag).ids));
    const paragraphs = document.articles[tag]?.paragraphs ?? [];
    unpaired[tag] = paragraphs.filter(({ id }) => !paired.has(id)).map(({ id }) => id);
    const length = (/** @type {{ text: string }[]} */ list) =>
      list.reduce((sum, { text }) => sum + text.length, 0);
    const whole = length(paragraphs);
    const part = length(paragraphs.filter(({ id }) => paired.has(id)));
    // Three digits, which are as many as anybody reads.
    coverage[tag] = whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000;
  }
  return { ...document, pairs: sorted, unpaired, coverage };
}

/**
 * @param {StoredDocument} document
 * @param {string} tag
 * @param {string[]} ids
 * @returns {StoredSide}
 */
function makeSide(document, tag, ids) {
  const sorted = [...ids].sort(comparePlaces);
  const texts = new Map(document.articles[tag]?.paragraphs.map(({ id, text }) => [id, text]));
  return { ids: sorted, text: sorted.map((id) => texts.get(id)).join(gapOf(sorted)) };
}

/** What stands between the paragraphs of a side, or between its sentences. @param {string[]} ids @returns {string} */
function gapOf(ids) {
  return ids.some((id) => id.includes('.')) ? ' ' : '\n\n';
}

/**
 * The discrepancies of a pair with their places in other sides; those whose paragraph is no longer there are left out.
 *
 * @param {StoredDocument} document
 * @param {StoredPair} pair
 * @param {Record<string, StoredSide>} sides
 * @returns {StoredDiscrepancy[]}
 */
function carryDiscrepancies(document, pair, sides) {
  return pair.discrepancies.flatMap((found) => {
    /** @type {StoredDiscrepancy} */
    const moved = { ...found };
    for (const tag of document.languages) {
      const range = found[`${tag}Range`];
      if (!Array.isArray(range)) {
        // A file of an earlier version names no place; then the words themselves must still be there.
        const words = found[tag];
        if (typeof words === 'string' && !sides[tag]?.text.includes(words)) return [];
        continue;
      }
      const shift = findShift(document, tag, sideOf(pair, tag), sides[tag], range[0]);
      if (shift === null) return [];
      moved[`${tag}Range`] = [range[0] + shift, range[1] + shift];
    }
    return [moved];
  });
}

/**
 * How far the paragraph at an offset of one side's text moves to stand where another side has it; null where it has not.
 *
 * @param {StoredDocument} document
 * @param {string} tag
 * @param {StoredSide} from
 * @param {StoredSide | undefined} to
 * @param {number} offset
 * @returns {number | null}
 */
function findShift(document, tag, from, to, offset) {
  const before = locateParagraphs(document, tag, from)
    .filter(({ start }) => start <= offset)
    .at(-1);
  const after = to && locateParagraphs(document, tag, to).find(({ id }) => id === before?.id);
  return before && after ? after.start - before.start : null;
}

/** @param {StoredDocument} document @param {string} tag @param {StoredSide} side */
function locateParagraphs(document, tag, { ids }) {
  const texts = new Map(document.articles[tag]?.paragraphs.map(({ id, text }) => [id, text]));
  let start = 0;
  return ids.map((id) => {
    const located = { id, start };
    start += (texts.get(id) ?? '').length + gapOf(ids).length;
    return located;
  });
}

/** `p3.10` comes after `p3.9`, and `p10` after both. @param {string | undefined} a @param {string | undefined} b @returns {number} */
function comparePlaces(a = 'p0', b = 'p0') {
  const [p = 0, s = 0] = a.slice(1).split('.').map(Number);
  const [q = 0, t = 0] = b.slice(1).split('.').map(Number);
  return p - q || s - t;
}

/** What a document is made of, in a word. @param {StoredDocument} document @returns {'paragraph' | 'sentence'} */
function nounOf({ articles }) {
  const ids = Object.values(articles).flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));
  return ids.some((id) => id.includes('.')) ? 'sentence' : 'paragraph';
}
