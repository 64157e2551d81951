/** Logistic model: the probability that belongs to a weighted sum; the first weight stands alone. */
export function predict(features: readonly number[], weights: readonly number[]): number {
  return sigmoid(weigh(features, weights));
}

/** The weighted sum itself: log odds. */
export function weigh(features: readonly number[], weights: readonly number[]): number {
  let sum = weights[0]!;
  for (let k = 0; k < features.length; k++) sum += features[k]! * weights[k + 1]!;
  return sum;
}

/** The logistic function: the probability that log odds stand for. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Signed square root: evidence adds up less than its parts, words of a text depend on each other. */
export function soften(nats: number): number {
  return Math.sign(nats) * Math.sqrt(Math.abs(nats));
}

/** Log odds, kept within about seven either way. */
export function logOdds(probability: number): number {
  return Math.log((probability + 0.001) / (1 - probability + 0.001));
}
