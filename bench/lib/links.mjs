/**
 * @typedef {{ ids: string[] }} Side
 * @typedef {{ score: number, relation: string, links: [string, string][], de: Side, en: Side }} Pair
 */

/**
 * A bilingual document in German and English with a pair for each link, for counts that multiply the sides of a pair.
 * @template {{ pairs: Pair[] }} T
 * @param {T} document
 * @returns {T}
 */
export function splitByLinks(document) {
  const pairs = document.pairs.flatMap((pair) =>
    pair.links.map(([de, en]) => ({ ...pair, de: { ids: [de] }, en: { ids: [en] } })),
  );
  return { ...document, pairs };
}

/**
 * The links of a bilingual document in German and English, as zero-based numbers of paragraphs.
 * @param {{ pairs: Pair[] }} document
 * @returns {[number, number][]}
 */
export function listLinks({ pairs }) {
  return pairs.flatMap(({ links }) =>
    links.map(([de, en]) => /** @type {[number, number]} */ ([number(de), number(en)])),
  );
}

/** The zero-based number of a paragraph. @param {string} id */
export function number(id) {
  return Number(id.slice(1)) - 1;
}
