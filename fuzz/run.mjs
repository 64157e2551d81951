// Mutates every fixture and sends it through the commands, in this process, and holds each run to what must always be true.
// Usage: node fuzz/run.mjs [--cases 2000] [--seed N]   (after `npm run build`; prints the seed; exits 1 where something failed)
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { run } from '../dist/cli.js';
import { createChance, mutate } from './mutate.mjs';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '2000' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const chance = createChance(seed);
const folder = mkdtempSync(join(tmpdir(), 'aligner-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Bounds a case: the slowest fixture takes a fiftieth. */
const MAX_MS = 10_000;
const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const INPUTS = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter(
    (name) => /\.(txt|md|html?|xml|rss|atom|jsonl?|eml)$/.test(name) && !/run\.json$|note\.md$/.test(name),
  )
  .sort()
  .map((name) => ({ name, text: readFileSync(join(FIXTURES, name), 'utf8') }))
  .filter(({ text }) => text.length < 200_000);

/** name -> arguments for a file, and for the same file another time in another order, where the bytes must be equal. */
const FAMILIES = {
  'clean --json': (/** @type {string} */ file) => ['clean', '--format', 'jsonl', file],
  'clean --across': (/** @type {string} */ file) => ['clean', '--across', '--format', 'jsonl', file],
  'clean --diff': (/** @type {string} */ file) => ['clean', '--diff', file],
  'clean --format sarif': (/** @type {string} */ file) => ['clean', '--format', 'sarif', file],
  'clean --format github': (/** @type {string} */ file) => ['clean', '--format', 'github', file],
  'align --jsonl': (/** @type {string} */ file) => ['align', '--jsonl', file],
  feed: (/** @type {string} */ file) => ['feed', file],
  'feed --format tmx': (/** @type {string} */ file) => ['feed', '--format', 'tmx', file],
};

/** Commands that take `--jobs`, and every how many of their cases have the second run use two workers: starting these takes most of a case. */
const WITH_JOBS = new Set(['align --jsonl', 'feed', 'feed --format tmx']);
const JOBS_EVERY = 4;

const tally = Object.fromEntries(Object.keys(FAMILIES).map((family) => [family, { cases: 0, failures: 0 }]));
console.log(`seed ${seed}, ${INPUTS.length} inputs`);
for (let k = 0; k < Number(values.cases); k++) {
  const family = /** @type {keyof typeof FAMILIES} */ (chance.pick(Object.keys(FAMILIES)));
  const input = chance.pick(INPUTS);
  const text = mutate(input.text, chance);
  const extension = /\.[a-z]+$/.exec(input.name)?.[0] ?? '.txt';
  const file = join(folder, `case${extension}`);
  writeFileSync(file, text);
  const problem = await tryCase(FAMILIES[family](file), family, k);
  tally[family].cases++;
  if (problem === null) continue;
  tally[family].failures++;
  const kept = join(tmpdir(), `aligner-fuzz-${seed}-${k}${extension}`);
  writeFileSync(kept, text);
  console.log(
    `FAILED ${family}, case ${k} of seed ${seed}, from ${input.name}, kept as ${kept}\n  ${problem}`,
  );
}
console.table(tally);
const [cases, failures] = ['cases', 'failures'].map((key) =>
  Object.values(tally).reduce((sum, each) => sum + each[/** @type {'cases' | 'failures'} */ (key)], 0),
);
console.log(`${cases - failures} passed, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;

/** What is wrong with a run; null where all that must hold does. @param {string[]} args @param {string} family @param {number} number */
async function tryCase(args, family, number) {
  const start = performance.now();
  const first = await runOnce(args);
  const took = performance.now() - start;
  if (![0, 1, 2].includes(first.code)) return `exit code ${first.code}`;
  if (/this is a bug in aligner|\n\s+at /.test(first.stderr)) return first.stderr.slice(0, 600);
  if (/[\0-\x08\x0b-\x1f\x7f]/.test(first.stderr)) return 'a control character on stderr';
  if (took > MAX_MS) return `${Math.round(took)} ms`;
  const jobs = WITH_JOBS.has(family) && number % JOBS_EVERY === 0 ? ['--jobs', '2'] : [];
  const second = await runOnce([...args, ...jobs]);
  if (second.stdout !== first.stdout || second.code !== first.code)
    return `other bytes ${jobs.length > 0 ? 'with two jobs' : 'the second time'}`;
  return checkOutput(first, family);
}

/** @param {{ stdout: string, code: number }} result @param {string} family */
function checkOutput({ stdout, code }, family) {
  const isLines =
    family === 'clean --json' ||
    family === 'clean --across' ||
    family === 'align --jsonl' ||
    family === 'feed';
  if (!isLines || code === 1) return null;
  for (const line of stdout.split('\n').filter((each) => each !== '')) {
    try {
      const record = JSON.parse(line);
      const ids = [...(record.paragraphs ?? []), ...(record.removed ?? [])].map(({ id }) => id);
      if (new Set(ids).size !== ids.length) return `a paragraph stands twice: ${ids.join(' ')}`;
    } catch {
      return `not JSON: ${line.slice(0, 200)}`;
    }
  }
  return null;
}

/** @param {string[]} args */
async function runOnce(args) {
  /** @param {string[]} chunks */
  const gather = (chunks) =>
    new Writable({
      write(chunk, _encoding, done) {
        chunks.push(String(chunk));
        done();
      },
    });
  /** @type {string[]} */
  const [out, err] = [[], []];
  const code = await run(args, {
    stdin: /** @type {any} */ (Object.assign(Readable.from([]), { isTTY: false })),
    stdout: gather(out),
    stderr: gather(err),
    env: {},
    cwd: () => folder,
  });
  return { code, stdout: out.join(''), stderr: err.join('') };
}
