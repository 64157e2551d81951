// Articles out of real web pages and feeds: how much of the text is right, what it costs, whether anything is there twice.
// Usage: node bench/extract.mjs [FOLDER]   (after `npm run build`; FOLDER has html/zyte, html/fundus and feeds; ../shared/data/dev when it is there)
// --worst N lists the N worst pages of each set. Of the German pages, whole segments are counted as well.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { removeBoilerplate } from '../dist/clean/article/boilerplate-phrases.js';
import { removeRepeats } from '../dist/clean/article/repeats.js';
import { comparisonKey } from '../dist/clean/comparison-key.js';
import { readArticles } from '../dist/read/index.js';
import { countWords } from '../dist/text/words.js';
import { printTable } from './lib/measure.mjs';
import { compareSegments, scoreSegments } from './lib/segments.mjs';
import { compareShingles, scoreMatches } from './lib/shingles.mjs';

const { values, positionals } = parseArgs({ options: { worst: { type: 'string' } }, allowPositionals: true });
const folder = positionals[0] ?? fileURLToPath(new URL('../../shared/data/dev', import.meta.url));
if (!existsSync(folder)) {
  console.log(`Nothing measured: ${folder} is not there.`);
  process.exit();
}
/** @type {any} */
const io = { cwd: () => process.cwd(), stdin: process.stdin };

/** @typedef {{ name: string, file: string, gold: string[], german: boolean }} Page */

/** @returns {Page[]} */
function listZyte() {
  const at = join(folder, 'html/zyte');
  const gold = JSON.parse(readFileSync(join(at, 'ground-truth.json'), 'utf8'));
  return Object.entries(gold).map(([name, { articleBody }]) => ({
    name,
    file: join(at, 'html', `${name}.html.gz`),
    gold: articleBody.split('\n'),
    german: false,
  }));
}

/** Pages of a publisher in order of date, versions of its gold in the same order. @returns {Page[]} */
function listFundus() {
  const at = join(folder, 'html/fundus');
  return readdirSync(at).flatMap((country) => {
    const files = readdirSync(join(at, country)).sort();
    return files
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => {
        const versions = Object.values(JSON.parse(readFileSync(join(at, country, file), 'utf8')));
        const pages = files.filter(
          (page) => page.startsWith(`${file.slice(0, -5)}_`) && page.endsWith('.gz'),
        );
        return pages.map((page, i) => ({
          name: page,
          file: join(at, country, page),
          gold: listSegments(/** @type {any} */ (versions[i]).body),
          german: ['de', 'at', 'ch'].includes(country),
        }));
      });
  });
}

/** @param {{ summary: string[], sections: { headline: string[], paragraphs: string[] }[] }} body */
function listSegments({ summary, sections }) {
  return [...summary, ...sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs])];
}

/** Paragraphs of eight words or more that the output holds a second time. @param {string[]} paragraphs */
function countRepeats(paragraphs) {
  const keys = paragraphs.map(comparisonKey).filter((key) => countWords(key) >= 8);
  return keys.length - new Set(keys).size;
}

/** Entries of the real feeds, as counted in the files; what is read differs from it only by mistake. */
const FEED_ENTRIES = new Map([
  ['bbc_2024-08.rss', 54],
  ['cnn_2024-08.rss', 69],
  ['node-feedparser__iconv.xml', 10],
  ['node-feedparser__illegally-nested.xml', 10],
  ['node-feedparser__tpm.atom', 20],
  ['nytimes_2024-08.rss', 60],
  ['rss-parser__guardian.rss', 55],
  ['rss-parser__heise.atom', 15],
  ['rss-parser__itunes-href.rss', 10],
  ['rss-parser__itunes-keywords-astext.rss', 32],
  ['rss-parser__reddit-atom.rss', 24],
  ['rss-parser__uolNoticias.rss', 15],
  ['simplepie__feed_rss-2.0_for_file_mock.xml', 100],
]);

/** @param {string} set @param {Page[]} pages */
async function measurePages(set, pages) {
  const results = [];
  let cpu = 0;
  for (const { name, file, gold, german } of pages) {
    const before = process.cpuUsage();
    const [result] = await gather(readArticles([file], io));
    const { user, system } = process.cpuUsage(before);
    cpu += (user + system) / 1000;
    const article = 'article' in result ? removeRepeats(removeBoilerplate(result.article)) : null;
    const kept = article?.paragraphs.map(({ text }) => text) ?? [];
    results.push({
      name,
      match: compareShingles(gold.join('\n'), kept.join('\n')),
      repeats: countRepeats(kept),
      segments: german ? compareSegments(gold, kept, article?.removed ?? []) : null,
    });
  }
  const { f1, precision, recall } = scoreMatches(results.map(({ match }) => match));
  const row = [
    set,
    pages.length,
    f1,
    precision,
    recall,
    results.filter(({ repeats }) => repeats).length,
    cpu / pages.length,
  ];
  return {
    row: row.map((cell, i) =>
      i > 1 && i < 5 ? Number(cell).toFixed(3) : i === 6 ? Number(cell).toFixed(1) : cell,
    ),
    results,
  };
}

/** @template T @param {AsyncIterable<T>} items */
async function gather(items) {
  const all = [];
  for await (const item of items) all.push(item);
  return all;
}

const sets = [];
for (const [set, list] of /** @type {const} */ ([
  ['zyte', listZyte],
  ['fundus', listFundus],
])) {
  if (existsSync(join(folder, 'html', set))) sets.push(await measurePages(set, list()));
}
printTable([
  ['pages', 'number', 'F1', 'precision', 'recall', 'with repeats', 'CPU ms a page'],
  ...sets.map(({ row }) => /** @type {any} */ (row)),
]);
const segments = sets.flatMap(({ results }) => results.flatMap((result) => result.segments ?? []));
if (segments.length > 0) {
  const { wanted, missed, unwanted, f1, precision, recall, takenFor } = scoreSegments(segments);
  console.log();
  printTable([
    ['German pages', 'segments', 'missed', 'unwanted', 'F1', 'precision', 'recall'],
    [segments.length, wanted, missed, unwanted, f1.toFixed(3), precision.toFixed(3), recall.toFixed(3)],
  ]);
  console.log(`missed as: ${takenFor.join(', ')}`);
}
console.log(`peak memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
for (const { row, results } of values.worst ? sets : []) {
  console.log(`\nworst of ${row[0]}`);
  const ranked = results.sort((a, b) => a.match.both - b.match.both).slice(0, Number(values.worst));
  printTable([
    ['page', 'extra', 'missing'],
    ...ranked.map(({ name, match }) => [name.slice(0, 40), match.extra.toFixed(3), match.missing.toFixed(3)]),
  ]);
}

if (existsSync(join(folder, 'feeds'))) {
  const rows = [];
  for (const file of readdirSync(join(folder, 'feeds'))
    .filter((name) => !name.endsWith('.md'))
    .sort()) {
    const entries = await gather(readArticles([join(folder, 'feeds', file)], io));
    const articles = entries.flatMap((entry) => ('article' in entry ? [entry.article] : []));
    const expected = FEED_ENTRIES.get(file) ?? entries.length;
    if (articles.length !== expected) {
      console.log(`${file}: ${articles.length} articles, ${expected} expected`);
      process.exitCode = 1;
    }
    rows.push([
      file,
      entries.length,
      entries.length - articles.length,
      articles.filter(({ title }) => title).length,
      articles.filter(({ published }) => published).length,
      articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
    ]);
  }
  console.log();
  printTable([['feed', 'entries', 'refused', 'titled', 'dated', 'paragraphs'], ...rows]);
}
