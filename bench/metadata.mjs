// What pages say about an article, against gold: title, date, authors, keywords.
// Usage: node bench/metadata.mjs [FOLDER] [--misses]   (after `npm run build`; FOLDER has html/fundus; ../shared/data/dev when it is there)
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readArticles } from '../dist/read/index.js';
import { printTable } from './lib/measure.mjs';

const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean' } },
  allowPositionals: true,
});
const folder = positionals[0] ?? fileURLToPath(new URL('../../shared/data/dev', import.meta.url));
const pages = join(folder, 'html/fundus');
if (!existsSync(pages)) {
  console.log(`Nothing measured: ${pages} is not there.`);
  process.exit();
}
/** @type {any} */
const io = { cwd: () => process.cwd(), stdin: process.stdin };

/** Pages of a publisher in order of date, versions of its gold in the same order. */
function* listPages() {
  for (const country of readdirSync(pages)) {
    const files = readdirSync(join(pages, country)).sort();
    for (const file of files.filter((name) => name.endsWith('.json'))) {
      const versions = Object.values(JSON.parse(readFileSync(join(pages, country, file), 'utf8')));
      const saved = files.filter((name) => name.startsWith(`${file.slice(0, -5)}_`) && name.endsWith('.gz'));
      for (const [i, name] of saved.entries()) {
        if (versions[i])
          yield { name, file: join(pages, country, name), gold: /** @type {any} */ (versions[i]) };
      }
    }
  }
}

/** @param {unknown} text */
const fold = (text) =>
  String(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The day in UTC. Gold without a time zone is taken as UTC. @param {string | undefined | null} date */
const dayOf = (date) => {
  if (!date) return [];
  const iso = date.replace(' ', 'T');
  const time = Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(iso) || !iso.includes('T') ? iso : `${iso}Z`);
  return Number.isNaN(time) ? [] : [new Date(time).toISOString().slice(0, 10)];
};

/** @type {Record<string, { found: number, gold: number, right: number, pages: number }>} */
const scores = {};
for (const { name, file, gold } of listPages()) {
  /** @type {any} */
  let article;
  for await (const result of readArticles([file], io, {})) if ('article' in result) article = result.article;
  const fields = {
    title: [[article?.title ?? []].flat(), [gold.title ?? []].flat()],
    date: [dayOf(article?.published), dayOf(gold.publishing_date)],
    authors: [article?.authors ?? [], gold.authors ?? []],
    keywords: [article?.keywords ?? [], gold.topics ?? []],
  };
  for (const [field, [found = [], expected = []]] of Object.entries(fields)) {
    if (expected.length === 0) continue;
    scores[field] ??= { found: 0, gold: 0, right: 0, pages: 0 };
    const wanted = new Set(expected.map(fold));
    const right = found.filter((/** @type {string} */ value) => wanted.has(fold(value))).length;
    scores[field].pages++;
    scores[field].found += found.length;
    scores[field].gold += expected.length;
    scores[field].right += right;
    if (values.misses && field !== 'keywords' && (right < expected.length || right < found.length))
      console.log(`${name} ${field}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
  }
}
printTable([
  ['field', 'pages', 'precision', 'recall', 'F1'],
  ...Object.entries(scores).map(([field, { found, gold, right, pages: count }]) => {
    const precision = found > 0 ? right / found : 0;
    const recall = right / gold;
    const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
    return [field, count, ...[precision, recall, f1].map((share) => share.toFixed(3))];
  }),
]);
