// What a feed costs on a Spark of this machine, against one process, stage by stage.
// node bench/cluster.mjs BITEXT.tsv [ARTICLES,...] [SLOTS,...], after npm run build. BITEXT.tsv: source TAB German TAB English, such as
// shared/data/train/de-en.A.tsv.xz unpacked. Linux only: what Spark's own processes cost is read from /proc.
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installSpark, LOCAL_SETTINGS, sparkEnvironment } from '../scripts/install-spark.mjs';
import { measureNode, printTable } from './lib/measure.mjs';
import { parseLines } from './lib/shared-data.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [bitext, sizes = '20000', slots = '2'] = process.argv.slice(2);
if (!bitext || !existsSync(bitext)) {
  console.log('not measured: it takes a file of sentence pairs');
  process.exit(0);
}
installSpark();

const folder = mkdtempSync(join(tmpdir(), 'bench-cluster-'));
try {
  for (const size of sizes.split(',')) {
    const feed = join(folder, `${size}.jsonl`);
    spawnSync('node', [here('lib/make-bilingual-feed.mjs'), bitext, size, '1', feed], { stdio: 'inherit' });
    const single = join(folder, 'single.jsonl');
    const alone = measureNode([here('../bin/aligner.js'), 'feed', '-q', feed], {
      stdout: openSync(single, 'w'),
    });
    console.log(
      `\n${size} articles, ${toMegabytes(statSync(feed).size)} MB; one process: ${toSeconds(alone.cpu)} CPU s`,
    );
    for (const count of slots.split(',')) {
      const run = await measureSpark(feed, Number(count));
      const same = run.result === readFileSync(single, 'utf8') ? 'the same bytes' : 'OTHER BYTES';
      const total = run.java + run.python + run.filters;
      console.log(
        `\n${count} slots: ${same}; wall ${run.wall.toFixed(0)} s; CPU s: Java ${run.java.toFixed(1)}, Python ${run.python.toFixed(1)}, ` +
          `filters ${run.filters.toFixed(1)} (of it ${run.starts.toFixed(1)} to start them), in all ${total.toFixed(1)}; ` +
          `ratio to one process ${(total / (alone.cpu / 1000)).toFixed(2)}, starts aside ${((total - run.starts - run.idle) / (alone.cpu / 1000)).toFixed(2)}\n`,
      );
      printTable([
        ['stage', 'parts', 'CPU s', 'longest s', 'peak MB', 'MB in', 'MB out', 'rows out'],
        ...run.stages,
      ]);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function measureSpark(feed, count) {
  const [out, measures] = [join(folder, `out-${count}`), join(folder, `measures-${count}`)];
  rmSync(out, { recursive: true, force: true });
  rmSync(measures, { force: true });
  // A feed of nothing: what it takes to start Spark and every stage once.
  const empty = join(folder, 'empty.jsonl');
  writeFileSync(empty, '');
  const idle = await watch(
    submit(empty, join(folder, `idle-${count}`), count, join(folder, 'idle-measures')),
  );
  const run = await watch(submit(feed, out, count, measures));
  const entries = parseLines(readFileSync(measures, 'utf8'));
  const start = Math.min(...entries.map(({ cpu }) => cpu));
  const names = [...new Set(entries.map(({ stage }) => stage))];
  const stages = names.map((name) => {
    const own = entries.filter(({ stage }) => stage === name);
    const sum = (field) => own.reduce((total, entry) => total + entry[field], 0);
    const longest = Math.max(...own.map(({ cpu }) => cpu));
    const megabytes = [sum('in'), sum('out')].map(toMegabytes);
    const peak = Math.max(...own.map((entry) => entry.peak)).toFixed(0);
    return [name, own.length, sum('cpu').toFixed(1), longest.toFixed(1), peak, ...megabytes, sum('rows')];
  });
  const parts = readdirSync(out).filter((name) => name.startsWith('part-'));
  return {
    ...run,
    filters: entries.reduce((total, { cpu }) => total + cpu, 0),
    starts: start * entries.length,
    idle: idle.java + idle.python,
    result: parts
      .sort()
      .map((part) => readFileSync(join(out, part), 'utf8'))
      .join(''),
    stages,
  };
}

function submit(feed, out, count, measures) {
  const args = [
    ...['--master', `local[${count},4]`, ...LOCAL_SETTINGS.flatMap((setting) => ['--conf', setting])],
    ...[here('../cluster/aligner_spark.py'), '--in', feed, '--out', out, '--parts', String(2 * count)],
    ...['--aligner', `node ${here('lib/measured-aligner.mjs')}`],
  ];
  // A session of its own, so that everything it starts can be found.
  return spawn('setsid', ['--wait', 'spark-submit', ...args], {
    env: { ...sparkEnvironment(), ALIGNER_MEASURES: measures },
    stdio: 'ignore',
  });
}

/** CPU seconds of all processes below one, by program, and the wall seconds until it ends. */
async function watch(child) {
  const started = Date.now();
  const seen = new Map();
  const ended = new Promise((resolve) => child.on('close', resolve));
  let isOver = false;
  ended.then(() => (isOver = true));
  while (!isOver) {
    for (const { id, name, cpu } of listDescendants(child.pid)) seen.set(id, { name, cpu });
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 250))]);
  }
  const sum = (program) =>
    [...seen.values()]
      .filter(({ name }) => name.startsWith(program))
      .reduce((total, { cpu }) => total + cpu, 0);
  return { java: sum('java'), python: sum('python'), wall: (Date.now() - started) / 1000 };
}

function listDescendants(root) {
  const ticks = 100;
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
        const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
        const cpu = (Number(fields[11]) + Number(fields[12])) / ticks;
        return [{ pid: Number(pid), parent: Number(fields[1]), id: `${pid} ${fields[19]}`, name, cpu }];
      } catch {
        return [];
      }
    });
  const found = all.filter(({ pid }) => pid === root);
  const visit = (parent) => {
    for (const entry of all.filter((other) => other.parent === parent)) {
      found.push(entry);
      visit(entry.pid);
    }
  };
  visit(root);
  return found;
}

function toSeconds(milliseconds) {
  return (milliseconds / 1000).toFixed(1);
}

function toMegabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}
