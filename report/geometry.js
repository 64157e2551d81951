// The shapes of ribbons, from the boxes of the paragraphs that they join. Pixels, measured from the desk's corner.

/** Distance of a ribbon's middle line from the top of a paragraph: about its first line of text. */
const FIRST_LINE = 20;
/** How far an arc reaches into the margin of a narrow page, at the most. */
const DEEPEST_ARC = 20;

/**
 * Which paragraphs of an n-m pair a ribbon joins: the first with the first, and so on; the last takes what is left.
 *
 * @param {string[]} left
 * @param {string[]} right
 * @returns {[string, string][]}
 */
function matchIds(left, right) {
  const at = (/** @type {string[]} */ ids, /** @type {number} */ i) =>
    /** @type {string} */ (ids[Math.min(i, ids.length - 1)]);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [at(left, i), at(right, i)]);
}

/**
 * The share of a paragraph's edge that belongs to one of the ribbons that end there.
 *
 * @param {{ top: number, bottom: number }} box
 * @param {number} index
 * @param {number} count
 */
function sliceEdge({ top, bottom }, index, count) {
  const height = (bottom - top) / count;
  return { top: top + index * height, bottom: top + (index + 1) * height };
}

/**
 * A band between two upright edges.
 *
 * @param {{ x: number, top: number, bottom: number }} a
 * @param {{ x: number, top: number, bottom: number }} b
 */
function bandPath(a, b) {
  const middle = (a.x + b.x) / 2;
  return (
    `M${a.x} ${a.top}C${middle} ${a.top} ${middle} ${b.top} ${b.x} ${b.top}` +
    `V${b.bottom}C${middle} ${b.bottom} ${middle} ${a.bottom} ${a.x} ${a.bottom}Z`
  );
}

/**
 * The line in a band, at the height of the first line of text.
 *
 * @param {{ x: number, top: number, bottom: number }} a
 * @param {{ x: number, top: number, bottom: number }} b
 */
function threadPath(a, b) {
  const middle = (a.x + b.x) / 2;
  const [from, to] = [lineHeightOf(a), lineHeightOf(b)];
  return `M${a.x} ${from}C${middle} ${from} ${middle} ${to} ${b.x} ${to}`;
}

/**
 * An arc in the left margin, for pages too narrow for two columns; longer ones reach further out.
 *
 * @param {{ x: number, top: number, bottom: number }} a
 * @param {{ x: number, top: number, bottom: number }} b
 */
function arcPath(a, b) {
  const [from, to] = [lineHeightOf(a), lineHeightOf(b)];
  const depth = Math.min(DEEPEST_ARC, 10 + Math.abs(to - from) / 60);
  const x = Math.min(a.x, b.x) - (depth * 4) / 3;
  return `M${a.x} ${from}C${x} ${from} ${x} ${to} ${b.x} ${to}`;
}

/** Ribbons that fall or rise by more than this cross others, which meet in the middle. */
const STEEP = 40;

/**
 * Where on its line a ribbon's label stands: in the middle, or a quarter of the way along a steep one (the
 * Bernstein polynomials of the cubic at 1/4), where it is next to its paragraph.
 *
 * @param {{ x: number, top: number, bottom: number }} a
 * @param {{ x: number, top: number, bottom: number }} b
 * @returns {[number, number]}
 */
function chipPlace(a, b) {
  const [from, to] = [lineHeightOf(a), lineHeightOf(b)];
  const [across, down] = Math.abs(to - from) > STEEP ? [0.297, 0.156] : [0.5, 0.5];
  return [a.x + across * (b.x - a.x), from + down * (to - from)];
}

/** @param {{ top: number, bottom: number }} edge @returns {number} */
function lineHeightOf({ top, bottom }) {
  return Math.min(top + FIRST_LINE, (top + bottom) / 2);
}

/**
 * Moves labels down until none covers another.
 *
 * @param {number[]} heights
 * @param {number} distance
 * @returns {number[]}
 */
function spreadOut(heights, distance) {
  const order = heights.map((_, i) => i).sort((a, b) => Number(heights[a]) - Number(heights[b]));
  const spread = [...heights];
  let last = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    last = Math.max(Number(heights[i]), last + distance);
    spread[i] = last;
  }
  return spread;
}
