// Where in the two texts the words stand that a pair rests on.

/**
 * @typedef {object} Mark
 * @property {string} id Paragraph.
 * @property {number} from
 * @property {number} to
 * @property {number} index Which piece of evidence.
 * @property {string} kind
 */

/**
 * What is marked in the texts of a pair and listed for it: the words it rests on, then the facts in which the sides differ.
 *
 * @param {StoredPair} pair
 * @returns {StoredEvidence[]}
 */
function claimsOf(pair) {
  const differences = pair.discrepancies.map((found) => ({
    ...Object.fromEntries(Object.entries(found).filter(([, value]) => typeof value === 'string')),
    kind: 'discrepancy',
  }));
  return [...differences, ...pair.evidence];
}

/**
 * Finds each piece of evidence once, in the first paragraph that still has it free.
 *
 * @param {{ id: string, text: string }[]} paragraphs
 * @param {StoredEvidence[]} evidence
 * @param {string} tag
 * @returns {Mark[]}
 */
function locateEvidence(paragraphs, evidence, tag) {
  /** @type {Mark[]} */
  const marks = [];
  evidence.forEach((item, index) => {
    const word = item[tag];
    if (!word) return;
    for (const { id, text } of paragraphs) {
      const taken = marks.filter((mark) => mark.id === id);
      const from = findWord(text, word, taken);
      if (from < 0) continue;
      marks.push({ id, from, to: from + word.length, index, kind: item.kind });
      return;
    }
  });
  return marks;
}

/**
 * Start of a word that no other mark covers: as a whole word, then inside one, then in other letter case; -1 where
 * it is not to be found.
 *
 * @param {string} text
 * @param {string} word
 * @param {{ from: number, to: number }[]} taken
 * @returns {number}
 */
function findWord(text, word, taken) {
  const lower = text.toLowerCase();
  // A few letters change their length with their case; then positions would be wrong.
  const folded = lower.length === text.length ? lower : text;
  /** @type {[string, string, boolean][]} */
  const attempts = [
    [text, word, true],
    [folded, word.toLowerCase(), true],
    [text, word, false],
    [folded, word.toLowerCase(), false],
  ];
  for (const [haystack, needle, whole] of attempts) {
    for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
      const end = at + needle.length;
      const isFree = taken.every(({ from, to }) => end <= from || at >= to);
      if (isFree && (!whole || isWhole(haystack, at, end))) return at;
    }
  }
  return -1;
}

/** @param {string} text @param {number} from @param {number} to @returns {boolean} */
function isWhole(text, from, to) {
  return !/[\p{L}\p{N}]$/u.test(text.slice(0, from)) && !/^[\p{L}\p{N}]/u.test(text.slice(to));
}

/**
 * Shows a paragraph's text with its marks.
 *
 * @param {Element} element
 * @param {string} text
 * @param {Mark[]} marks
 */
function paintMarks(element, text, marks) {
  /** @type {(string | Node)[]} */
  const pieces = [];
  let at = 0;
  for (const { from, to, index, kind } of [...marks].sort((a, b) => a.from - b.from)) {
    pieces.push(
      text.slice(at, from),
      create('mark', { 'data-evidence': index, 'data-kind': kind }, text.slice(from, to)),
    );
    at = to;
  }
  element.replaceChildren(...pieces, text.slice(at));
}
