// Another language pair on the spot: German and French, with a lexicon learned from parallel text that a user might have, and with
// names, cognates and numbers alone. Printed is F1 of whole beads (strict) and of beads that share a link with the gold (lax).
// Usage: node bench/align/other-pair.mjs HANDBOOK [--gold FOLDER] [--misses]   (after `npm run build`)
//   HANDBOOK: the `html` folder of Debian's package `debian-handbook`; two pages of three are the user's text (all of them, and a fifth), the others the test
//   --gold: documents in the form of Text+Berg (NAME.de, NAME.fr, NAME.defr) as the test; --misses lists the beads that went wrong
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { number } from '../lib/links.mjs';
import { measureNode, printTable } from '../lib/measure.mjs';
import { parseLines, printLines } from '../lib/shared-data.mjs';
import { makeDocuments, readGoldFolder, readHandbook } from './lib/other-pair.mjs';

const BIN = fileURLToPath(new URL('../../bin/aligner.js', import.meta.url));
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { gold: { type: 'string' }, misses: { type: 'boolean' } },
});
const handbook = positionals[0] ?? '/usr/share/doc/debian-handbook/html';
if (!existsSync(handbook)) {
  console.log(
    `not measured: ${handbook} is not there; name the html folder of Debian's package debian-handbook`,
  );
  process.exit();
}
const scratch = mkdtempSync(join(tmpdir(), 'other-pair-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const pages = readHandbook(handbook);
const own = pages.filter((_, k) => k % 3 < 2);
const documents = values.gold
  ? readGoldFolder(values.gold)
  : makeDocuments(pages.filter((_, k) => k % 3 === 2));
const sets = [own, own.filter((_, k) => k % 5 === 0)].map((part) => part.flatMap(({ pairs }) => pairs));
const rows = [
  [
    'lexicon',
    'documents',
    'gold beads',
    'printed',
    'P strict',
    'R strict',
    'F1 strict',
    'P lax',
    'R lax',
    'F1 lax',
  ],
];
for (const pairs of sets) rows.push(scoreAll(`of ${pairs.length} pairs`, ['--lexicon', learn(pairs)]));
rows.push(scoreAll('none', []));
printTable(rows);

/** @param {[string, string][]} pairs */
function learn(pairs) {
  const bitext = join(scratch, 'bitext.tsv');
  writeFileSync(bitext, pairs.map((pair) => `${pair.join('\t')}\n`).join(''));
  const file = join(scratch, 'de-fr.lexicon');
  const { status, stderr } = measureNode([
    BIN,
    'lexicon',
    'train',
    '--languages',
    'de,fr',
    bitext,
    '-o',
    file,
  ]);
  if (status !== 0) throw new Error(stderr);
  console.log(stderr);
  return file;
}

/** @param {string} name @param {string[]} options */
function scoreAll(name, options) {
  const input = join(scratch, 'pairs.jsonl');
  const lines = documents.map(({ name: id, sides: [a, b] }) => ({
    id,
    a: { paragraphs: a },
    b: { paragraphs: b },
  }));
  writeFileSync(input, printLines(lines));
  const output = join(scratch, 'aligned.jsonl');
  measureNode([BIN, 'align', '--jsonl', '-q', ...options, input, '-o', output]);
  const aligned = parseLines(readFileSync(output, 'utf8'));
  const counts = { gold: 0, printed: 0, exact: 0, nearGold: 0, nearPrinted: 0 };
  documents.forEach((document, k) => {
    if (aligned[k].error) console.log(`${document.name}: ${aligned[k].error.message}`);
    count(document, aligned[k].pairs ?? [], counts, values.misses ? name : undefined);
  });
  const { gold, printed, exact, nearGold, nearPrinted } = counts;
  const measure = (/** @type {number} */ precision, /** @type {number} */ recall) =>
    [precision, recall, (2 * precision * recall) / (precision + recall)].map((share) => share.toFixed(4));
  return [
    name,
    ...[documents.length, gold, printed].map(String),
    ...measure(exact / printed, exact / gold),
    ...measure(nearPrinted / printed, nearGold / gold),
  ];
}

/**
 * Beads with nothing on one side are no pairs, neither in the gold nor in what is printed.
 * @param {import('./lib/other-pair.mjs').GoldDocument} document @param {any[]} pairs
 * @param {Record<'gold' | 'printed' | 'exact' | 'nearGold' | 'nearPrinted', number>} counts @param {string | undefined} shown
 */
function count({ name, sides, beads }, pairs, counts, shown) {
  const gold = beads.filter((bead) => bead.every(({ length }) => length > 0));
  const printed = pairs.map((pair) => ['de', 'fr'].map((tag) => pair[tag].ids.map(number)));
  const listLinks = (/** @type {number[][][]} */ list) =>
    new Set(list.flatMap(([a, b]) => a.flatMap((i) => b.map((j) => `${i},${j}`))));
  const [known, found] = [listLinks(gold), listLinks(printed)];
  const meets = (/** @type {number[][]} */ [a, b], /** @type {Set<string>} */ links) =>
    a.some((i) => b.some((j) => links.has(`${i},${j}`)));
  const exact = new Set(printed.map((bead) => JSON.stringify(bead)));
  counts.gold += gold.length;
  counts.printed += printed.length;
  for (const bead of gold) {
    if (exact.has(JSON.stringify(bead))) counts.exact++;
    else if (shown) {
      const near = printed.filter(
        ([a, b]) => bead[0].some((i) => a.includes(i)) || bead[1].some((j) => b.includes(j)),
      );
      console.log(`${shown} ${name} ${JSON.stringify(bead)} printed ${JSON.stringify(near)}`);
      for (const [side, numbers] of bead.entries())
        for (const one of numbers) console.log(`  ${sides[side][one]}`);
    }
    if (meets(bead, found)) counts.nearGold++;
  }
  counts.nearPrinted += printed.filter((bead) => meets(bead, known)).length;
}
