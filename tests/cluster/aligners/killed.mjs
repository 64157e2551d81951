// aligner as it fares on machines that fail: one process in twelve is killed in mid-stream. KILLED names a file that gets
// a line for each; KILL_STAGE kills every process of one stage.
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';

const CHANCE = 1 / 12;
const [, stage] = process.argv.slice(2);
const { ALIGNER, KILLED, KILL_STAGE } = process.env;
const isDoomed = KILL_STAGE === undefined ? Math.random() < CHANCE : stage === KILL_STAGE;
const child = spawn('node', [ALIGNER, ...process.argv.slice(2)], { stdio: ['inherit', 'pipe', 'inherit'] });
const die = () => {
  if (KILLED) appendFileSync(KILLED, `${stage}\n`);
  child.kill('SIGKILL');
  process.kill(process.pid, 'SIGKILL');
};
child.stdout.on('data', (chunk) => {
  process.stdout.write(isDoomed ? chunk.subarray(0, chunk.length / 2) : chunk);
  if (isDoomed) die();
});
child.on('close', (code) => {
  if (isDoomed) die();
  process.exitCode = code ?? 1;
});
