// Memory and CPU of every output format, for a feed of 10,000 and of 100,000 pairs: the memory must not grow.
// node bench/formats.mjs, after npm run build.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureNode, printTable } from './lib/measure.mjs';

const ALIGNER = new URL('../bin/aligner.js', import.meta.url).pathname;
const FORMATS = ['jsonl', 'json', 'tmx', 'xliff', 'tsv', 'text', 'html'];
const PAIRS_PER_DOCUMENT = 10;

/** About as long as a paragraph of news. */
const makeText = (language, document, paragraph) =>
  `${language} ${document}/${paragraph}: ${'eleven words as they come in the paragraphs of an article '.repeat(5)}.`;

function makeDocument(n) {
  const ids = Array.from({ length: PAIRS_PER_DOCUMENT }, (_, i) => `p${i + 1}`);
  const makeArticle = (language) => ({
    schemaVersion: 1,
    id: `${n}.${language}`,
    source: { name: `feed.${language}.xml`, format: 'feed', encoding: 'utf-8' },
    language: { tag: language, confidence: 1 },
    title: `Document ${n}`,
    published: null,
    dateline: null,
    paragraphs: ids.map((id, i) => ({ id, text: makeText(language, n, i), language, line: i + 1 })),
    removed: [],
    flagged: [],
    warnings: [],
  });
  const articles = { de: makeArticle('de'), en: makeArticle('en') };
  const side = (tag, i) => ({ ids: [ids[i]], text: articles[tag].paragraphs[i].text });
  return {
    schemaVersion: 1,
    id: `document-${n}`,
    languages: ['de', 'en'],
    relation: 'translation',
    confidence: 0.95,
    coverage: { de: 1, en: 1 },
    articles,
    pairs: ids.map((_, i) => ({
      de: side('de', i),
      en: side('en', i),
      score: 0.9,
      relation: 'translation',
      evidence: [{ kind: 'word', de: 'words', en: 'words' }],
    })),
    unpaired: { de: [], en: [] },
  };
}

const folder = mkdtempSync(join(tmpdir(), 'aligner-bench-'));
try {
  const makeFeed = (pairs) => {
    const file = join(folder, `${pairs}.jsonl`);
    const documents = pairs / PAIRS_PER_DOCUMENT;
    writeFileSync(file, '');
    for (let n = 0; n < documents; n += 100) {
      const lines = Array.from({ length: Math.min(100, documents - n) }, (_, i) =>
        JSON.stringify(makeDocument(n + i)),
      );
      writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'a' });
    }
    return file;
  };
  const [small, large] = [makeFeed(10_000), makeFeed(100_000)];
  const rows = [['format', 'CPU s 10k', 'CPU s 100k', 'MB 10k', 'MB 100k', 'file MB']];
  for (const format of FORMATS) {
    const output = join(folder, 'out');
    const run = (file) => {
      const result = measureNode([ALIGNER, 'convert', '--to', format, '-q', '-o', output, file]);
      if (result.status !== 0) throw new Error(result.stderr);
      return result;
    };
    const [a, b] = [run(small), run(large)];
    const seconds = ({ cpu }) => (cpu / 1000).toFixed(1);
    rows.push([
      format,
      seconds(a),
      seconds(b),
      a.rss.toFixed(0),
      b.rss.toFixed(0),
      (statSync(output).size / 1e6).toFixed(0),
    ]);
  }
  printTable(rows);
} finally {
  rmSync(folder, { recursive: true });
}
