// Logistic regression for the fits of this folder.

/** What a weight costs, as that of a feature with deviation 1: enough to keep hundreds of like features from fighting each other. */
const RIDGE = 3;
const MAX_STEPS = 20;
/** Smaller gains in log likelihood, in nats over all rows, are not worth a step. */
const MIN_GAIN = 0.1;
/** A row that is settled this surely bends nothing; its gradient still counts. */
const SETTLED = 3e-4;

/** @typedef {{ rows: number, size: number, values: Float64Array }} Matrix */

/**
 * Rows of features behind each other, each with a leading 1.
 * @param {number} rows @param {(row: number) => readonly number[]} describe
 * @returns {Matrix}
 */
export function makeMatrix(rows, describe) {
  const size = describe(0).length + 1;
  const values = new Float64Array(rows * size);
  for (let row = 0; row < rows; row++) {
    values[row * size] = 1;
    values.set(describe(row), row * size + 1);
  }
  return { rows, size, values };
}

/**
 * Logistic regression by Newton's method with a ridge, on standardised features; the matrix is standardised in place.
 * @param {Matrix} matrix @param {readonly number[]} answers 0 or 1
 * @returns {number[]} weights for the features as they came, the constant first
 */
export function fitLogistic(matrix, answers) {
  const { rows, size, values } = matrix;
  const { means, scales } = standardise(matrix);
  let weights = new Float64Array(size);
  let likelihood = -Infinity;
  for (let step = 0; step < MAX_STEPS; step++) {
    const gradient = Float64Array.from(weights, (weight) => -RIDGE * weight);
    const hessian = Array.from({ length: size }, (_, k) => new Float64Array(size).fill(RIDGE, k, k + 1));
    let reached = 0;
    for (let row = 0; row < rows; row++) {
      const at = row * size;
      let sum = 0;
      for (let k = 0; k < size; k++) sum += values[at + k] * weights[k];
      const chance = 1 / (1 + Math.exp(-sum));
      const miss = answers[row] - chance;
      reached += Math.log(Math.max(1e-12, 1 - Math.abs(miss)));
      for (let k = 0; k < size; k++) gradient[k] += miss * values[at + k];
      const bend = chance * (1 - chance);
      if (bend < SETTLED) continue;
      for (let k = 0; k < size; k++) {
        const line = hessian[k];
        const factor = bend * values[at + k];
        for (let m = 0; m <= k; m++) line[m] += factor * values[at + m];
      }
    }
    for (let k = 0; k < size; k++) for (let m = k + 1; m < size; m++) hessian[k][m] = hessian[m][k];
    const change = solve(hessian, gradient);
    weights = weights.map((weight, k) => weight + change[k]);
    if (reached - likelihood < MIN_GAIN) break;
    likelihood = reached;
  }
  const raw = Array.from(weights, (weight, k) => weight / scales[k]);
  for (let k = 1; k < size; k++) raw[0] -= raw[k] * means[k];
  return raw;
}

/** Brings every feature but the leading 1 to mean 0 and deviation 1. @param {Matrix} matrix */
function standardise({ rows, size, values }) {
  const means = new Float64Array(size);
  const scales = new Float64Array(size);
  for (let at = 0; at < values.length; at++) means[at % size] += values[at] / rows;
  means[0] = 0;
  for (let at = 0; at < values.length; at++) scales[at % size] += (values[at] - means[at % size]) ** 2 / rows;
  for (let k = 0; k < size; k++) scales[k] = k === 0 ? 1 : Math.sqrt(scales[k]) || 1;
  for (let at = 0; at < values.length; at++) {
    values[at] = (values[at] - means[at % size]) / scales[at % size];
  }
  return { means, scales };
}

/**
 * Gauss-Jordan elimination with pivots.
 * @param {Float64Array[]} matrix @param {Float64Array} right
 */
function solve(matrix, right) {
  const rows = matrix.map((row, k) => Float64Array.of(...row, right[k]));
  for (let k = 0; k < rows.length; k++) {
    let pivot = k;
    for (let r = k + 1; r < rows.length; r++) if (Math.abs(rows[r][k]) > Math.abs(rows[pivot][k])) pivot = r;
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    for (let r = 0; r < rows.length; r++) {
      const factor = r === k ? 0 : rows[r][k] / rows[k][k];
      if (factor !== 0) for (let c = k; c <= rows.length; c++) rows[r][c] -= factor * rows[k][c];
    }
  }
  return Float64Array.from(rows, (row, k) => row[rows.length] / row[k]);
}
