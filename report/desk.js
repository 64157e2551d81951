// One document on the page: its state, its paragraphs, and what is looked at.

/** @typedef {{ strong: number, fair: number, signs: Record<string, string> }} Config */

/** What the page shares with the program that wrote it. @type {Config} */
const CONFIG = JSON.parse(find(document, '#config').textContent ?? '');

/** @param {number} score @returns {Level} */
function rateScore(score) {
  if (score >= CONFIG.strong) return 'strong';
  return score >= CONFIG.fair ? 'fair' : 'weak';
}

/** @param {string} relation @returns {string} */
function signOf(relation) {
  return CONFIG.signs[relation] ?? '';
}

/**
 * `p4 ≈ p7: comparable, 0.41`
 *
 * @param {StoredDocument} document
 * @param {StoredPair} pair
 * @returns {string}
 */
function describePair({ languages: [first, second] }, pair) {
  const by = pair.reviewed ? 'by a reviewer' : pair.score.toFixed(2);
  return `${sideOf(pair, first).ids.join(', ')} ${signOf(pair.relation)} ${sideOf(pair, second).ids.join(', ')}: ${pair.relation}, ${by}`;
}

/**
 * Makes the desk of a document that the page holds.
 *
 * @param {HTMLElement} root
 * @returns {Desk}
 */
function openDesk(root) {
  const element = /** @type {HTMLElement} */ (find(root, '.desk'));
  /** @type {Desk} */
  const desk = {
    root,
    desk: element,
    paragraphs: new Map(),
    document: JSON.parse(find(root, '.data').textContent ?? ''),
    history: [],
    selected: null,
    joining: null,
  };
  for (const paragraph of element.querySelectorAll('.paragraph')) {
    if (!(paragraph instanceof HTMLElement)) continue;
    const { tag, id } = placeOf(paragraph);
    desk.paragraphs.set(`${tag} ${id}`, paragraph);
  }
  element.append(
    createSvg('svg', { class: 'ribbons', 'aria-hidden': 'true' }),
    create('div', { class: 'chips' }),
  );
  find(root, '.verdict').after(createToolbar(desk));
  refreshDesk(desk);
  listen(desk);
  new ResizeObserver(() => drawRibbons(desk)).observe(element);
  return desk;
}

/** @param {Desk} desk @param {Place} place @returns {HTMLElement} */
function paragraphAt({ paragraphs }, { tag, id }) {
  const paragraph = paragraphs.get(`${tag} ${id}`);
  if (!paragraph) throw new Error(`the page has no paragraph ${id} in ${tag}`);
  return paragraph;
}

/** @param {Desk} desk @returns {HTMLElement[]} In the order of the page. */
function paragraphsOf({ paragraphs }) {
  return [...paragraphs.values()];
}

/** @param {HTMLElement} paragraph @returns {Place} */
function placeOf({ dataset }) {
  return { tag: dataset.tag ?? '', id: dataset.id ?? '' };
}

/** @param {Desk} desk @param {Place} place @returns {number} Index of the pair that holds it, or -1. */
function pairAt(desk, place) {
  return desk.document.pairs.findIndex((pair) => holdsPlace(pair, place));
}

/** Shows the document as it is now. @param {Desk} desk */
function refreshDesk(desk) {
  const { pairs, languages, articles } = desk.document;
  const marks = new Map(
    languages.map((tag) => {
      const texts = new Map(articles[tag]?.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
      const located = pairs.flatMap((pair) => {
        const own = sideOf(pair, tag).ids.flatMap((id) => texts.get(id) ?? []);
        return locateEvidence(own, claimsOf(pair), tag);
      });
      return [tag, { texts, located }];
    }),
  );
  for (const paragraph of paragraphsOf(desk)) {
    const place = placeOf(paragraph);
    const { texts, located } = marks.get(place.tag) ?? { texts: new Map(), located: [] };
    paintMarks(
      find(paragraph, '.text'),
      texts.get(place.id)?.text ?? '',
      located.filter(({ id }) => id === place.id),
    );
    refreshState(desk, paragraph, place);
  }
  refreshVerdict(desk);
  drawRibbons(desk);
}

/** @param {Desk} desk @param {HTMLElement} paragraph @param {Place} place */
function refreshState(desk, paragraph, place) {
  const index = pairAt(desk, place);
  const pair = desk.document.pairs[index];
  const other = desk.document.languages.find((tag) => tag !== place.tag) ?? '';
  paragraph.dataset.level = pair ? rateScore(pair.score) : 'none';
  if (pair) paragraph.dataset.pair = String(index);
  else delete paragraph.dataset.pair;
  if (!paragraph.hasAttribute('tabindex')) paragraph.tabIndex = -1;
  find(paragraph, '.state').textContent = pair
    ? `${signOf(pair.relation)} ${sideOf(pair, other).ids.join(', ')} · ${pair.reviewed ? 'reviewed' : pair.score.toFixed(2)} ${pair.relation}`
    : 'no partner';
}

/** @param {Desk} desk */
function refreshVerdict({ root, document }) {
  const { pairs, coverage, unpaired } = document;
  find(root, '.verdict .pair-count').textContent = count(pairs.length, 'pair');
  for (const share of root.querySelectorAll('.share')) {
    const tag = /** @type {HTMLElement} */ (share).dataset.tag ?? '';
    const percent = Math.round((coverage[tag] ?? 0) * 100);
    const alone = unpaired[tag]?.length ?? 0;
    find(share, '.bar-fill').setAttribute('width', String(percent));
    find(share, '.share-text').textContent =
      `${percent} % stands in pairs${alone > 0 ? `, ${count(alone, nounOf(document))} without a partner` : ''}`;
  }
}

/**
 * Lights up one pair: the given one, or else the selected one.
 *
 * @param {Desk} desk
 * @param {number | null} [looked]
 */
function showActive(desk, looked = null) {
  const { selected } = desk;
  const active = looked ?? (selected && 'pair' in selected ? selected.pair : null);
  desk.desk.classList.toggle('has-active', active !== null);
  for (const lit of desk.desk.querySelectorAll('.is-active')) lit.classList.remove('is-active');
  if (active === null) return;
  for (const own of desk.desk.querySelectorAll(`[data-pair="${active}"]`)) own.classList.add('is-active');
}

/** Marks what is selected. @param {Desk} desk */
function showSelected(desk) {
  for (const old of desk.desk.querySelectorAll('.is-selected')) old.classList.remove('is-selected');
  for (const place of placesOf(desk)) paragraphAt(desk, place).classList.add('is-selected');
}

/** Every paragraph that is selected. @param {Desk} desk @returns {Place[]} */
function placesOf({ selected, document: { pairs, languages } }) {
  if (!selected) return [];
  if ('place' in selected) return [selected.place];
  const pair = pairs[selected.pair];
  return pair ? languages.flatMap((tag) => sideOf(pair, tag).ids.map((id) => ({ tag, id }))) : [];
}

/** Lights up one piece of evidence on both sides. @param {Desk} desk @param {string | null} index */
function pointAt(desk, index) {
  for (const mark of desk.desk.querySelectorAll('.is-active mark')) {
    mark.classList.toggle('is-pointed', index !== null && mark.getAttribute('data-evidence') === index);
  }
}
