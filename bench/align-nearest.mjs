// Real comparable articles: among the news of the development set, the pairs of different articles that are most alike.
// Nothing is known of their paragraphs, but none is a translation of the other; what is printed is for reading.
// Usage: node bench/align-nearest.mjs [NUMBER]   (after `npm run build`; reads ../shared when it is there)
import { readFileSync } from 'node:fs';
import { compareTexts } from '../dist/align/compare-texts.js';
import { matchUnits } from '../dist/align/match/matches.js';
import { compareTopics } from '../dist/align/match/similarity.js';
import { readSide } from '../dist/align/side/read-side.js';
import { decodeLexicon } from '../dist/align/words/lexicon/codec.js';
import { openVocabularies } from '../dist/align/words/open-vocabularies.js';
import { readAlignSet } from './lib/align-set.mjs';

const NUMBER = Number(process.argv[2] ?? 60);
/** Less alike articles are on different events. */
const MIN_TOPIC = 0.1;
/** Characters of a paragraph that are shown. */
const SHOWN = 110;

const set = readAlignSet()?.filter((pair) => pair.scenario === 'clean');
if (!set) process.exit();
const lexicon = decodeLexicon(readFileSync(new URL('../data/de-en.lexicon', import.meta.url)));
const vocabularies = openVocabularies(['de', 'en'], lexicon);
const german = set.map(({ a }) => a.text.split('\n'));
const english = set.map(({ b }) => b.text.split('\n'));
const sides = {
  de: german.map((texts) => readSide(texts, vocabularies[0])),
  en: english.map((texts) => readSide(texts, vocabularies[1])),
};

const nearest = [];
for (let i = 0; i < set.length; i++) {
  for (let j = 0; j < set.length; j++) {
    if (i === j) continue;
    const topic = compareTopics(sides.de[i], sides.en[j], matchUnits(sides.de[i], sides.en[j], vocabularies));
    if (topic >= MIN_TOPIC) nearest.push({ i, j, topic });
  }
}
nearest.sort((x, y) => y.topic - x.topic);
/** @type {Record<string, number>} */
const relations = {};
for (const { i, j, topic } of nearest.slice(0, NUMBER)) {
  const { relation, confidence, beads } = compareTexts(german[i], english[j], vocabularies);
  relations[relation] = (relations[relation] ?? 0) + 1;
  console.log(
    `\n${topic.toFixed(3)} ${relation} (${confidence.toFixed(2)}): ${show(german[i], [0])} / ${show(english[j], [0])}`,
  );
  for (const { a, b, score, relation } of beads) {
    console.log(`  ${score.toFixed(2)} ${relation}\n    ${show(german[i], a)}\n    ${show(english[j], b)}`);
  }
}
console.log(
  `\n${Math.min(NUMBER, nearest.length)} of ${nearest.length} pairs of different articles:`,
  relations,
);

/** @param {string[]} texts @param {number[]} numbers */
function show(texts, numbers) {
  return numbers.map((number) => texts[number].slice(0, SHOWN)).join(' + ');
}
