/**
 * The links of a bilingual document in German and English, as zero-based numbers of paragraphs: those that each pair lists,
 * or all from side to side where it lists none.
 * @param {{ pairs: { links?: [string, string][], de: { ids: string[] }, en: { ids: string[] } }[] }} document
 * @returns {[number, number][]}
 */
export function listLinks(document) {
  const number = (/** @type {string} */ id) => Number(id.slice(1)) - 1;
  return document.pairs.flatMap((pair) => {
    const links = pair.links ?? pair.de.ids.flatMap((de) => pair.en.ids.map((en) => [de, en]));
    return links.map(([de, en]) => /** @type {[number, number]} */ ([number(de), number(en)]));
  });
}
