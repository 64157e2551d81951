/** What stands above the weights of the link model. */
const HEADER = `/**
 * Weights of the link model, made by \`node bench/fit/fit-links.mjs\` (logistic regression with L2 regularisation) on two
 * thirds of the documents of the development set (NTREX-128, newstest2015, newstest2016); the last third is kept aside. The
 * numbers are the model's own and have no unit: log odds per unit of each feature.
 *
 * \`evidence\` weighs what the two paragraphs have in common (\`describeEvidence\`), its first number standing alone. Each of
 * \`rounds\` weighs that again with what surrounds the link (\`describeSurroundings\`): \`limits\` are the lowest and highest value
 * of each feature seen in the fit, to which later ones are cut; \`weights\` hold the constant, one weight per feature, and
 * the products of the first features, row by row.
 */
`;
const UNFORMATTED = '// biome-ignore format: rows of numbers, one a line would be a thousand lines';

/**
 * The source text of `src/align/link/link-weights.ts`.
 * @param {import('../../dist/align/link/link-model.js').LinkWeights} withLexicon
 * @param {import('../../dist/align/link/link-model.js').LinkWeights} withoutLexicon
 */
export function printWeights(withLexicon, withoutLexicon) {
  return `import type { LinkWeights } from './link-model.ts';

${HEADER}${UNFORMATTED}
export const WITH_LEXICON: LinkWeights = ${layOut(withLexicon)};

/** Fitted on the same articles with the lexicon taken away. */
${UNFORMATTED}
export const WITHOUT_LEXICON: LinkWeights = ${layOut(withoutLexicon)};
`;
}

/** JSON in lines of at most a hundred characters, broken after commas. */
function layOut(/** @type {unknown} */ value) {
  return JSON.stringify(value).replace(/(.{1,99},)(?=.)/g, '$1\n');
}
