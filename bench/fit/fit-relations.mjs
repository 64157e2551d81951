// Fits the weights of the relation of a pair (src/align/bead/verdict.ts): pairs that gold links, wholly or in part, against pairs of
// paragraphs on one matter that share no sentence. A third of the documents is held out. Prints the weights, and for both parts how
// many of either are called `comparable`. Usage: node bench/fit/fit-relations.mjs   (after `npm run build`)
import { formBeads } from '../../dist/align/bead/beads.js';
import { pairByEvidence } from '../../dist/align/bead/comparable.js';
import { measureBead } from '../../dist/align/bead/measure.js';
import { describeRelation, judgePair } from '../../dist/align/bead/verdict.js';
import { scoreLinks } from '../../dist/align/link/links.js';
import { weighUnits } from '../../dist/align/match/gains.js';
import { matchUnits } from '../../dist/align/match/matches.js';
import { compareTopics } from '../../dist/align/match/similarity.js';
import { readSide } from '../../dist/align/side/read-side.js';
import { openVocabularies } from '../../dist/align/words/open-vocabularies.js';
import { readShippedLexicon } from '../../dist/read/shipped/lexicon.js';
import { findSharedSentences, makeUntranslated, readAlignSet } from '../lib/align-set.mjs';
import { fitLogistic, makeMatrix } from '../lib/logistic.mjs';
import { printTable } from '../lib/measure.mjs';
import { parseLines, readSharedData } from '../lib/shared-data.mjs';

const SCENARIOS = new Set([
  'clean',
  'sentence',
  'drop',
  'merge',
  'mix',
  'summary',
  'comparable',
  'unrelated',
  'insert',
]);
/** Articles that mostly do not translate each other: there any two paragraphs with some evidence are looked at. */
const UNTRANSLATED = new Set(['apart', 'overlap', 'comparable', 'unrelated']);

const set = readAlignSet();
if (!set) process.exit();
const io = { ...process, cwd: () => process.cwd() };
const vocabularies = openVocabularies(['de', 'en'], await readShippedLexicon(['de', 'en'], io));
const sharesSentence = findSharedSentences(set);
const pages = parseLines(readSharedData('dev/domains.jsonl')).map((page, i) => {
  return { ...page, scenario: 'other pages', held: i % 3 === 2 };
});
const samples = [
  ...set.filter(({ scenario }) => SCENARIOS.has(scenario)),
  ...makeUntranslated(set),
  ...pages,
].flatMap(listSamples);

const fitted = samples.filter(({ held }) => !held);
const weights = fitLogistic(
  makeMatrix(fitted.length, (row) => fitted[row].features),
  fitted.map(({ right }) => (right ? 1 : 0)),
);
console.log('weights, the constant first:', weights.map((weight) => weight.toFixed(2)).join(' '));

const rows = [['scenario', 'part', 'translated pairs', 'called comparable', 'others', 'called translated']];
for (const scenario of ['all', ...new Set(samples.map((sample) => sample.scenario))]) {
  for (const held of [false, true]) {
    const part = samples.filter(
      (sample) => sample.held === held && [sample.scenario, 'all'].includes(scenario),
    );
    const [right, wrong] = [true, false].map((kind) => part.filter((sample) => sample.right === kind));
    const called = right.filter(({ relation }) => relation === 'comparable').length;
    const kept = wrong.filter(({ relation }) => relation !== 'comparable').length;
    rows.push([
      scenario,
      held ? 'held' : 'fitted',
      right.length,
      right.length > 0 ? `${((100 * called) / right.length).toFixed(2)} %` : '',
      wrong.length,
      wrong.length > 0 ? `${((100 * kept) / wrong.length).toFixed(1)} %` : '',
    ]);
  }
}
printTable(rows);

/** The pairs of two articles with what the model looks at. */
function listSamples({ scenario, held, a: { text: textA }, b: { text: textB }, gold }) {
  const texts = [textA, textB].map((text) => text.split('\n').filter(Boolean));
  const [a, b] = texts.map((paragraphs, side) => readSide(paragraphs, vocabularies[side]));
  const matches = matchUnits(a, b, vocabularies);
  const gains = [weighUnits(a, b, matches, true), weighUnits(b, a, matches, false)];
  const table = scoreLinks(
    { side: a, gains: gains[0], texts: texts[0] },
    { side: b, gains: gains[1], texts: texts[1] },
    compareTopics(a, b, matches),
  );
  const beads = formBeads(table);
  if (UNTRANSLATED.has(scenario)) {
    // What is right among the merely likely ones is nothing that the model is asked about.
    beads.push(...pairByEvidence(table, beads).flatMap(({ bead }) => (isLinked(bead, gold) ? [] : [bead])));
  }
  return beads.flatMap((bead) => {
    const right = isLinked(bead, gold);
    const isUnlisted = bead.a.some((i) => bead.b.some((j) => sharesSentence(texts[0][i], texts[1][j])));
    if (!right && isUnlisted) return [];
    const measures = measureBead(bead, a, b, ...gains);
    const lengths = [bead.a, bead.b].map((numbers, side) =>
      numbers.reduce((sum, number) => sum + texts[side][number].length, 0),
    );
    const score = bead.links.reduce((sum, { probability }) => sum + probability, 0) / bead.links.length;
    const relation = judgePair(measures, lengths, score, true);
    return [{ scenario, held, right, relation, features: describeRelation(measures, lengths) }];
  });
}

function isLinked({ a, b }, { links }) {
  return links.some(([i, j]) => a.includes(i) && b.includes(j));
}
