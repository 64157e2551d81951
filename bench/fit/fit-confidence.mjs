// Fits how sure the relation of two articles is (src/align/bead/verdict.ts), by how far its measures are from the next border, and
// prints a reliability table of the held third. What is right follows from the gold links: shares of the text in linked paragraphs.
// Usage: node bench/fit/fit-confidence.mjs   (after `npm run build`)
import { findRelation, judgeArticles } from '../../dist/align/bead/verdict.js';
import { compareTexts } from '../../dist/align/compare-texts.js';
import { linkThroughSentences } from '../../dist/align/link-sentences.js';
import { matchUnits } from '../../dist/align/match/matches.js';
import { compareTopics } from '../../dist/align/match/similarity.js';
import { readSide } from '../../dist/align/side/read-side.js';
import { openVocabularies } from '../../dist/align/words/open-vocabularies.js';
import { readShippedLexicon } from '../../dist/read/shipped/lexicon.js';
import { makeUntranslated, readAlignSet } from '../lib/align-set.mjs';
import { fitLogistic, makeMatrix } from '../lib/logistic.mjs';
import { printTable } from '../lib/measure.mjs';

const SCENARIOS = new Set([
  'clean',
  'drop',
  'mix',
  'summary',
  'comparable',
  'unrelated',
  'insert',
  'sentencemix',
]);
/** As in `compareTexts`: the verdict rests on pairs that are hardly in doubt. */
const SURE = 0.7;
const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1];
const RELATIONS = ['translation', 'partial', 'comparable', 'unrelated'];

const set = readAlignSet();
if (!set) process.exit();
const io = { ...process, cwd: () => process.cwd() };
const vocabularies = openVocabularies(['de', 'en'], await readShippedLexicon(['de', 'en'], io));
const samples = [...set.filter(({ scenario }) => SCENARIOS.has(scenario)), ...makeUntranslated(set)].map(
  judge,
);

for (const relation of RELATIONS) {
  const part = samples.filter((sample) => !sample.held && sample.relation === relation);
  const weights = fitLogistic(
    makeMatrix(part.length, (row) => [part[row].distance]),
    part.map(({ right }) => (right ? 1 : 0)),
  );
  console.log(relation, weights.map((weight) => weight.toFixed(2)).join(' '));
}
const held = samples.filter((sample) => sample.held);
const rows = [['confidence (held part)', 'documents', 'mean confidence', 'relation right']];
for (let k = 1; k < EDGES.length; k++) {
  const bin = held.filter(({ confidence }) => confidence > EDGES[k - 1] && confidence <= EDGES[k]);
  if (bin.length === 0) continue;
  const mean = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
  const right = bin.filter((sample) => sample.right).length / bin.length;
  rows.push([`${EDGES[k - 1]} - ${EDGES[k]}`, bin.length, mean.toFixed(3), right.toFixed(3)]);
}
printTable(rows);

/** @param {import('../lib/align-set.mjs').GoldPair} pair */
function judge({ scenario, held, a: { text: textA }, b: { text: textB }, gold }) {
  const texts = /** @type {[string[], string[]]} */ (
    [textA, textB].map((text) => text.split('\n').filter(Boolean))
  );
  const [a, b] = texts.map((paragraphs, side) => readSide(paragraphs, vocabularies[side]));
  const topic = compareTopics(a, b, matchUnits(a, b, vocabularies));
  const linkParagraphs = linkThroughSentences(texts, ['de', 'en'], vocabularies);
  const sure = compareTexts(...texts, vocabularies, { linkParagraphs }).beads.filter(
    ({ relation, score }) => relation !== 'comparable' && score >= SURE,
  );
  const translated = [
    measureShare(
      texts[0],
      sure.flatMap((bead) => bead.a),
    ),
    measureShare(
      texts[1],
      sure.flatMap((bead) => bead.b),
    ),
  ];
  const linked = [0, 1].map((side) =>
    measureShare(
      texts[side],
      gold.links.map((link) => link[side]),
    ),
  );
  // Shares that are known for certain lie in the middle of a verdict or at its end; the borders are the same.
  const truth =
    scenario === 'unrelated' ? 'unrelated' : findRelation(linked, gold.links.length, 1, true).relation;
  const { relation, distance } = findRelation(translated, sure.length, topic, true);
  const { confidence } = judgeArticles(translated, sure.length, topic, true);
  return { held, relation, distance, confidence, right: relation === truth };
}

/** @param {string[]} texts @param {number[]} numbers */
function measureShare(texts, numbers) {
  const all = texts.reduce((sum, text) => sum + text.length, 0);
  return [...new Set(numbers)].reduce((sum, number) => sum + texts[number].length, 0) / all;
}
