// aligner, which notes at its end which stage it ran, what it cost and what it read and wrote: a line in the file that
// ALIGNER_MEASURES names. node measured-aligner.mjs stage NAME ...
import { appendFileSync } from 'node:fs';

const { run } = await import('../../dist/bundle/cli.js');
const { stdin, stdout, stderr, env, cwd } = process;
const counts = { in: 0, out: 0, rows: 0 };
stdin.on('data', (chunk) => (counts.in += chunk.length)).pause();
const write = stdout.write.bind(stdout);
stdout.write = (chunk, ...rest) => {
  counts.out += Buffer.byteLength(chunk);
  counts.rows += String(chunk).split('\n').length - 1;
  return write(chunk, ...rest);
};
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, cwd, signals: process });
const { user, system } = process.cpuUsage();
const entry = {
  stage: process.argv[3],
  cpu: (user + system) / 1e6,
  peak: process.resourceUsage().maxRSS / 1024,
  ...counts,
};
appendFileSync(process.env.ALIGNER_MEASURES, `${JSON.stringify(entry)}\n`);
