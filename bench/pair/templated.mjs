// Counterparts among templated copy: 200 stories from 12 templates in both languages, on the same twelve days, through
// `aligner feed --only-pairs`; 60 more stand in one language only. Then stories whose only candidate is wrong: the same
// occasion a year later, another speaker at the event, the same statistics with other numbers. Usage: node bench/pair/templated.mjs
// [--misses]   (after `npm run build`)
import { fileURLToPath } from 'node:url';
import { measureNode, printTable } from '../lib/measure.mjs';
import { CHANGES, isHeldTemplate, listChanging, makeStories, makeStory } from './templates/stories.mjs';

const BIN = fileURLToPath(new URL('../../bin/aligner.js', import.meta.url));
const STORIES = 200;
/** Stories in one language only. */
const ALONE = 60;
/** Wrong counterparts of each kind. */
const REFUSALS = 40;
const showsMisses = process.argv.includes('--misses');

const stories = makeStories(STORIES);
const alone = makeStories(ALONE, 1000);
const found = runFeed([
  ...stories.flatMap((story) => [toRecord(story, 'de', true), toRecord(story, 'en', true)]),
  ...alone.map((story, i) => toRecord(story, i % 2 === 0 ? 'de' : 'en', true)),
]);
const rows = [['templates', 'stories', 'P', 'R', 'F1', 'false pairs', 'relation `translation`']];
for (const part of ['fitted', 'held', 'all']) {
  const belongs = (/** @type {string} */ id) =>
    part === 'all' || isHeldTemplate(id.split('/')[1]) === (part === 'held');
  const pairs = found.filter(({ de }) => belongs(de));
  const right = pairs.filter(isRight);
  const all = stories.filter(({ name }) => belongs(`de/${name}`)).length;
  const [P, R] = [right.length / pairs.length, right.length / all];
  rows.push([
    part,
    all,
    P.toFixed(4),
    R.toFixed(4),
    ((2 * P * R) / (P + R)).toFixed(4),
    pairs.length - right.length,
    `${right.filter(({ relation }) => relation === 'translation').length}`,
  ]);
}
printTable(rows);
if (showsMisses) {
  const paired = new Set(found.filter(isRight).map(({ de }) => de));
  console.log(
    'missed',
    stories.map(({ name, number }) => `de/${name}/${number}`).filter((id) => !paired.has(id)),
  );
  console.log(
    'false',
    found.filter((pair) => !isRight(pair)),
  );
}

const refusals = [['only candidate', 'stories', 'refused']];
for (const change of /** @type {(keyof typeof CHANGES)[]} */ (Object.keys(CHANGES))) {
  const names = listChanging(change);
  let wrong = 0;
  for (let i = 0; i < REFUSALS; i++) {
    const name = names[i % names.length];
    const own = makeStory(name, 2000 + i);
    const other = makeStory(name, 2000 + i, CHANGES[change]);
    const pairs = runFeed([toRecord(own, 'de', false), toRecord(other, 'en', false)]);
    wrong += pairs.length;
    if (showsMisses && pairs.length > 0) console.log(change, own.de, other.en);
  }
  refusals.push([change, REFUSALS, REFUSALS - wrong]);
}
console.log();
printTable(refusals);

/** @param {ReturnType<typeof makeStory>} story @param {'de' | 'en'} language @param {boolean} dated */
function toRecord(story, language, dated) {
  const { name, number, published } = story;
  const text = story[language].join('\n');
  return { id: `${language}/${name}/${number}`, text, ...(dated ? { published } : {}) };
}

/** @param {object[]} records @returns {{ de: string, en: string, relation: string }[]} */
function runFeed(records) {
  const input = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const { status, stdout, stderr } = measureNode([BIN, 'feed', '-q', '--jsonl', '--only-pairs'], { input });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ id, relation }) => {
      const [de, en] = id.split('+');
      return { de, en, relation };
    });
}

/** @param {{ de: string, en: string }} pair */
function isRight({ de, en }) {
  return de.slice(3) === en.slice(3);
}
