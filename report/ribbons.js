// Draws the ribbons of a desk afresh, from where its paragraphs stand now.

/** The width below which the two articles stand under each other; the same as in the style. */
const NARROW = matchMedia('(max-width: 760px)');
/** Height of a chip with some air. */
const CHIP_DISTANCE = 28;

/** @param {Desk} desk */
function drawRibbons(desk) {
  const layer = find(desk.desk, '.ribbons');
  const chips = find(desk.desk, '.chips');
  const origin = desk.desk.getBoundingClientRect();
  const drawn = desk.document.pairs.map((pair, index) => drawPair(desk, pair, index, origin));
  layer.replaceChildren(...drawn.map(({ ribbon }) => ribbon));
  const heights = spreadOut(
    drawn.map(({ y }) => y),
    CHIP_DISTANCE,
  );
  chips.replaceChildren(
    ...drawn.map(({ x }, index) => {
      const chip = createChip(desk, index);
      chip.style.left = `${x}px`;
      chip.style.top = `${heights[index]}px`;
      return chip;
    }),
  );
  showActive(desk);
}

/**
 * @param {Desk} desk
 * @param {StoredPair} pair
 * @param {number} index
 * @param {DOMRect} origin
 */
function drawPair(desk, pair, index, origin) {
  const [first, second] = desk.document.languages;
  const matches = matchIds(sideOf(pair, first).ids, sideOf(pair, second).ids);
  const ribbon = createSvg('g', { class: 'ribbon', 'data-pair': index, 'data-level': rateScore(pair.score) });
  let [x, y] = [0, 0];
  matches.forEach(([a, b], i) => {
    const left = edgeOf(desk, { tag: first, id: a }, NARROW.matches ? 'left' : 'right', origin);
    const right = edgeOf(desk, { tag: second, id: b }, 'left', origin);
    const [from, to] = NARROW.matches
      ? [left, right]
      : [
          { ...left, ...sliceFor(left, matches, 0, i) },
          { ...right, ...sliceFor(right, matches, 1, i) },
        ];
    if (!NARROW.matches) ribbon.append(createSvg('path', { class: 'band', d: bandPath(from, to) }));
    ribbon.append(
      createSvg('path', { class: 'thread', d: NARROW.matches ? arcPath(from, to) : threadPath(from, to) }),
    );
    if (i === 0) [x, y] = chipPlace(from, to);
  });
  return { ribbon, x, y };
}

/**
 * Where several ribbons end at one paragraph, each has its part of the edge.
 *
 * @param {{ top: number, bottom: number }} edge
 * @param {[string, string][]} matches
 * @param {0 | 1} side
 * @param {number} i
 */
function sliceFor(edge, matches, side, i) {
  const same = matches
    .map((match, at) => ({ at, id: match[side] }))
    .filter(({ id }) => id === matches[i]?.[side]);
  return sliceEdge(
    edge,
    same.findIndex(({ at }) => at === i),
    same.length,
  );
}

/**
 * @param {Desk} desk
 * @param {Place} place
 * @param {'left' | 'right'} side
 * @param {DOMRect} origin
 */
function edgeOf(desk, place, side, origin) {
  const box = paragraphAt(desk, place).getBoundingClientRect();
  return { x: box[side] - origin.left, top: box.top - origin.top, bottom: box.bottom - origin.top };
}

/** @param {Desk} desk @param {number} index */
function createChip(desk, index) {
  const pair = /** @type {StoredPair} */ (desk.document.pairs[index]);
  const chip = create(
    'button',
    {
      type: 'button',
      class: 'chip',
      tabindex: -1,
      'data-pair': index,
      'data-level': rateScore(pair.score),
      'aria-label': describePair(desk.document, pair),
    },
    `${signOf(pair.relation)} ${pair.reviewed ? '✓' : pair.score.toFixed(2)}`,
  );
  if (pair.discrepancies.length > 0)
    chip.append(
      ' ',
      create('span', { class: 'discrepancy', title: 'the two sides state different facts' }, '≠'),
    );
  return chip;
}
