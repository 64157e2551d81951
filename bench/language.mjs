// Language identification on news in German and English: accuracy, CPU, and how often each detector is needed.
// Usage: node bench/language.mjs [align-news.jsonl.xz]   (after `npm run build`; reads ../shared when it is there)
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadFastText } from '../dist/language/detectors/fasttext.js';
import { loadFranc } from '../dist/language/detectors/franc.js';
import { identifyWith } from '../dist/language/identify.js';
import { printTable } from './lib/measure.mjs';

const DEV = fileURLToPath(new URL('../../shared/data/dev/align-news.jsonl.xz', import.meta.url));
const path = process.argv[2] ?? DEV;
if (!existsSync(path)) {
  console.log(`Nothing measured: ${path} is not there.`);
  process.exit();
}

/** The articles of the alignment set, each text once, with their true language. */
function readArticles() {
  const { stdout, error } = spawnSync('xz', ['-dc', path], { maxBuffer: 2 ** 30, encoding: 'utf8' });
  if (error) throw error;
  const texts = new Map();
  for (const line of stdout.trim().split('\n')) {
    const { a, b } = JSON.parse(line);
    texts.set(a.text, 'de').set(b.text, 'en');
  }
  return [...texts].map(([text, tag]) => ({ tag, paragraphs: text.split('\n').filter((p) => p.trim()) }));
}

const calls = { franc: 0, fastText: 0 };
/** @param {'franc' | 'fastText'} name @param {import('../src/language/detectors/detectors.ts').RankerSource} load */
const counted = (name, load) => async () => {
  const rank = await load();
  return (/** @type {string} */ text) => {
    calls[name]++;
    return rank(text);
  };
};
const detectors = { franc: counted('franc', loadFranc), fastText: counted('fastText', loadFastText) };

const articles = readArticles();
await Promise.all([loadFranc(), loadFastText()]);
const tables = {
  articles: [['articles', 'number', 'right', 'ask fastText']],
  paragraphs: [
    [
      'paragraphs',
      'number',
      'right',
      'ask franc',
      'ask fastText',
      'CPU ms per 1,000',
      'franc alone',
      'ratio',
    ],
  ],
};
for (const tag of ['de', 'en']) {
  const own = articles.filter((article) => article.tag === tag);
  const paragraphs = own.flatMap((article) => article.paragraphs);
  const count = { right: 0, rightParagraphs: 0, asking: 0 };
  Object.assign(calls, { franc: 0, fastText: 0 });
  const before = process.cpuUsage();
  for (const article of own) {
    const asked = calls.fastText;
    const { document, blocks } = await identifyWith(detectors, article.paragraphs, {});
    if (document.tag === tag) count.right++;
    if (calls.fastText > asked) count.asking++;
    count.rightParagraphs += blocks.filter((block) => block === tag).length;
  }
  const cpu = perThousand(before, paragraphs.length);
  const { franc, fastText } = { ...calls };
  const alone = await measureFranc(paragraphs.filter((_, i) => i % 20 === 0));
  tables.articles.push([
    tag,
    own.length,
    percent(count.right, own.length),
    percent(count.asking, own.length),
  ]);
  tables.paragraphs.push([
    tag,
    paragraphs.length,
    percent(count.rightParagraphs, paragraphs.length),
    percent(franc, paragraphs.length),
    percent(fastText, paragraphs.length),
    cpu.toFixed(1),
    alone.toFixed(1),
    `${(alone / cpu).toFixed(1)}x`,
  ]);
}
printTable(tables.articles);
console.log();
printTable(tables.paragraphs);

/** What the same paragraphs cost if franc is asked about each. @param {string[]} paragraphs */
async function measureFranc(paragraphs) {
  const rank = await loadFranc();
  const before = process.cpuUsage();
  for (const paragraph of paragraphs) rank(paragraph);
  return perThousand(before, paragraphs.length);
}

/** @param {NodeJS.CpuUsage} before @param {number} paragraphs */
function perThousand(before, paragraphs) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / paragraphs;
}

/** @param {number} part @param {number} whole */
function percent(part, whole) {
  return `${((100 * part) / whole).toFixed(2)} %`;
}
