// Writes a feed in two languages, made of sentence pairs: for every two of three stories a German article and its
// English translation, one paragraph left out here and there; every third story in one language only.
// usage: node bench/lib/make-bilingual-feed.mjs BITEXT.tsv ARTICLES SEED OUT.jsonl    (BITEXT: [source TAB] de TAB en)
import { createWriteStream, readFileSync } from 'node:fs';
import { createRandom } from './random.mjs';

const [bitext, count, seed, out] = process.argv.slice(2);
const random = createRandom(Number(seed));
const pick = (n) => Math.floor(random() * n);

// Sentences of news length; shorter ones say nothing.
const pairs = readFileSync(bitext, 'utf8')
  .split('\n')
  .map((line) => line.split('\t').slice(-2))
  .filter(([de, en]) => de?.length > 60 && de.length < 300 && en?.length > 60);

const start = Date.UTC(2026, 0, 1);
const stream = createWriteStream(out);
const write = (record) => stream.write(`${JSON.stringify(record)}\n`);
for (let story = 0, written = 0; written < Number(count); story++) {
  // 400 stories a day, as a large agency writes; sentences of one story stand together in the bitext.
  const published = new Date(start + story * 216_000).toISOString();
  let at = pick(pairs.length - 60);
  const paragraphs = Array.from({ length: 4 + pick(5) }, () => {
    const size = 1 + pick(3);
    at += size;
    return pairs.slice(at - size, at);
  });
  const side = (index) =>
    paragraphs.filter(() => random() > 0.06).map((p) => p.map((pair) => pair[index]).join(' '));
  const only = story % 3 === 0 ? 1 + pick(2) : 0;
  if (only !== 2) write({ id: `de-${story}`, published, paragraphs: side(0) });
  if (only !== 1) write({ id: `en-${story}`, published, paragraphs: side(1) });
  written += only ? 1 : 2;
}
stream.end();
