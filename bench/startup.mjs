// What it costs to start: CPU time of short runs as a ratio to `node -e 0`, in turns, so that a busy machine hits all alike.
import { fileURLToPath } from 'node:url';
import { measureNode, median, printTable } from './lib/measure.mjs';

const RUNS = 15;
const bin = fileURLToPath(new URL('../bin/aligner.js', import.meta.url));
const seeds = ['de', 'en'].map((tag) =>
  fileURLToPath(new URL(`../fixtures/belta-kazakhstan/belta-kazakhstan.${tag}.txt`, import.meta.url)),
);
/** @type {[name: string, args: string[], aim: string][]} */
const cases = [
  ['node -e 0', ['-e', '0'], ''],
  ['aligner --help', [bin, '--help'], '1.45'],
  ['aligner clean <German seed>', [bin, 'clean', seeds[0]], '2.00'],
  ['aligner align <both seeds>', [bin, 'align', ...seeds], ''],
];

/** @type {number[][]} */
const cpu = cases.map(() => []);
for (let run = 0; run < RUNS; run++) {
  for (const [i, [, args]] of cases.entries()) cpu[i].push(measureNode(args).cpu);
}

const base = median(cpu[0]);
printTable([
  ['run', 'CPU ms', 'ratio', 'aim'],
  ...cases.map(([name, , aim], i) => [
    name,
    median(cpu[i]).toFixed(0),
    (median(cpu[i]) / base).toFixed(2),
    aim,
  ]),
]);
