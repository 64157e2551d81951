// What the program costs beside the C programs that people would use instead, beside the least that any program would do,
// and how its cost grows. CPU time and peak memory of whole processes, all in one run; needs shared/data, xz and sh.
// usage: node bench/speed/peers.mjs [--pairs 4000] [--articles 20000] [--grow] [--most 20000]
//   peers      hunalign and onion from PATH; one that is not there is named and left out
//   --grow     adds the curves: 10 to 10,000 paragraphs an article, 1,000 to MOST articles a feed, one job and two
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readAlignSet } from '../lib/align-set.mjs';
import { measureNode, measureOther, printTable } from '../lib/measure.mjs';
import { parseLines, printLines, readSharedData } from '../lib/shared-data.mjs';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '4000' },
    articles: { type: 'string', default: '20000' },
    grow: { type: 'boolean', default: false },
    most: { type: 'string', default: '20000' },
  },
});
const PATHS = {
  aligner: toPath('../../bin/aligner.js'),
  floor: toPath('./parse-and-print.mjs'),
  makeFeed: toPath('../../../shared/tools/make-feed.mjs'),
  makeBilingual: toPath('../lib/make-bilingual-feed.mjs'),
};
const folder = mkdtempSync(join(tmpdir(), 'aligner-peers-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const bitext = join(folder, 'bitext.tsv');
writeFileSync(bitext, readSharedData('train/de-en.A.tsv.xz'));
/** @type {(string | number)[][]} */
const rows = [['work', 'program', 'CPU s', 'aligner to it', 'peak MB']];

comparePairs(Number(values.pairs));
compareRepeats(Number(values.articles));
addRow(
  `feed, ${values.articles} articles`,
  'aligner, one job',
  measureAligner(['feed', '-q', makeFeed(Number(values.articles))]),
);
printTable(rows);
if (values.grow) {
  growParagraphs();
  growArticles();
}

/** `align --jsonl` beside parsing and printing the same documents, and beside hunalign without a dictionary. @param {number} count */
function comparePairs(count) {
  const set = readAlignSet() ?? [];
  const pairs = Array.from({ length: count }, (_, i) => ({ ...set[i % set.length], id: `p${i}` }));
  const file = writeLines(
    'pairs.jsonl',
    pairs.map(({ id, a, b }) => ({ id, a, b })),
  );
  const aligned = join(folder, 'aligned.jsonl');
  const work = `align, ${count} pairs`;
  const own = addRow(work, 'aligner', measureAligner(['align', '--jsonl', '-q', file, '-o', aligned]));
  addRow(
    work,
    'parse and print',
    measureNode([PATHS.floor, file, aligned], { stdout: openSync('/dev/null', 'w') }),
    own,
  );
  if (isMissing('hunalign')) return;
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  writeFileSync(join(folder, 'null.dic'), '');
  const batch = pairs.map(({ a, b }, i) => {
    const names = ['de', 'en', 'out'].map((side) => join(texts, `${i}.${side}`));
    for (const [side, { text }] of [a, b].entries())
      writeFileSync(names[side], tokenize(text).join(' ').replaceAll(' \n ', '\n'));
    return names.join('\t');
  });
  writeFileSync(join(folder, 'batch'), `${batch.join('\n')}\n`);
  addRow(
    work,
    'hunalign',
    measureOther(['hunalign', '-batch', join(folder, 'null.dic'), join(folder, 'batch')]),
    own,
  );
}

/** `clean --across` beside onion, which gets its text tokenised. @param {number} count */
function compareRepeats(count) {
  const file = join(folder, 'made.jsonl');
  runNode([PATHS.makeFeed, bitext, String(count), '1', file]);
  const work = `clean --across, ${count} articles`;
  const own = addRow(work, 'aligner', measureAligner(['clean', '-q', '--across', '--jsonl', file]));
  addRow(
    work,
    'parse and print',
    measureNode([PATHS.floor, file], { stdout: openSync('/dev/null', 'w') }),
    own,
  );
  if (isMissing('onion')) return;
  const vertical = join(folder, 'made.vert');
  writeFileSync(
    vertical,
    parseLines(readFileSync(file, 'utf8'))
      .map(({ text }) => {
        const paragraphs = text
          .split('\n')
          .map((/** @type {string} */ each) => `<p>\n${tokenize(each).join('\n')}\n</p>\n`);
        return `<doc>\n${paragraphs.join('')}</doc>\n`;
      })
      .join(''),
  );
  addRow(work, 'onion', measureOther(['onion', vertical]), own);
}

/** The same sentences in articles of more and more paragraphs, and some 20,000 paragraphs in each run. */
function growParagraphs() {
  const sentences = readFileSync(bitext, 'utf8')
    .split('\n')
    .map((line) => line.split('\t').slice(-2))
    .filter(([de, en]) => de?.length > 60 && de.length < 300 && en?.length > 60);
  const table = [['paragraphs an article', 'align: ms a paragraph', 'MB', 'clean: ms a paragraph', 'MB']];
  for (const size of [10, 100, 1000, 10_000]) {
    const articles = Math.min(1000, Math.ceil(20_000 / size));
    const stories = Array.from({ length: articles }, (_, i) => sentences.slice(i * size, (i + 1) * size));
    const side = (/** @type {number} */ k) =>
      stories.map((story, i) => ({ id: `${k}-${i}`, paragraphs: story.map((pair) => pair[k]) }));
    const [de, en] = [side(0), side(1)];
    const pairs = writeLines(
      'grown.jsonl',
      de.map((a, i) => ({ id: `p${i}`, a, b: en[i] })),
    );
    const single = writeLines('single.jsonl', [...de, ...en]);
    const runs = [
      ['align', '--jsonl', '-q', pairs],
      ['clean', '--jsonl', '-q', single],
    ].map(measureAligner);
    table.push(
      [
        size,
        ...runs.flatMap(({ cpu, rss }) => [(cpu / (2 * size * articles)).toFixed(3), rss.toFixed(0)]),
      ].map(String),
    );
  }
  printTable(table);
}

function growArticles() {
  const table = [
    [
      'articles a feed',
      'clean --across: ms an article',
      'MB',
      'feed: ms an article',
      'MB',
      'feed --jobs 2: ms',
      'MB',
    ],
  ];
  for (const size of [1000, 5000, 20_000, 100_000].filter((each) => each <= Number(values.most))) {
    const file = makeFeed(size);
    const runs = [
      ['clean', '-q', '--across', '--jsonl', file],
      ['feed', '-q', file],
      ['feed', '-q', '--jobs', '2', file],
    ].map(measureAligner);
    table.push(
      [size, ...runs.flatMap(({ cpu, rss }) => [(cpu / size).toFixed(2), rss.toFixed(0)])].map(String),
    );
  }
  printTable(table);
}

/** @param {string[]} args */
function measureAligner(args) {
  const measured = measureNode([PATHS.aligner, ...args], { stdout: openSync('/dev/null', 'w') });
  // Exit code 2 tells of articles in a third language, which made feeds have now and then.
  if (measured.status !== 0 && measured.status !== 2) throw new Error(measured.stderr);
  return measured;
}

/** @param {string} work @param {string} program @param {{ cpu: number, rss: number }} measured @param {number} [own] gives the CPU time */
function addRow(work, program, { cpu, rss }, own) {
  const ratio = own === undefined ? '' : (own / cpu).toFixed(2);
  rows.push([work, program, (cpu / 1000).toFixed(1), ratio, Number.isNaN(rss) ? '' : Math.round(rss)]);
  return cpu;
}

/** @param {string} program */
function isMissing(program) {
  if (spawnSync('sh', ['-c', `command -v ${program}`]).status === 0) return false;
  console.log(`${program} is not on PATH: left out`);
  return true;
}

/** @param {number} size */
function makeFeed(size) {
  const file = join(folder, `feed-${size}.jsonl`);
  if (!statSync(file, { throwIfNoEntry: false }))
    runNode([PATHS.makeBilingual, bitext, String(size), '1', file]);
  return file;
}

/** @param {string[]} args */
function runNode(args) {
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${args[0]} failed`);
}

/** Words and single marks; line ends stay, for the program that reads a paragraph a line. @param {string} text */
function tokenize(text) {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]|\n/gu) ?? [];
}

/** @param {string} name @param {unknown[]} records */
function writeLines(name, records) {
  const file = join(folder, name);
  writeFileSync(file, printLines(records));
  return file;
}

/** @param {string} path */
function toPath(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}
