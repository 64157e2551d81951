// aligner of which one stage, BREAK_STAGE, fails in the way BREAK_HOW: it exits with 3, or changes a letter of a row.
import { spawn } from 'node:child_process';

const { ALIGNER, BREAK_STAGE, BREAK_HOW } = process.env;
const [, stage] = process.argv.slice(2);
if (stage !== BREAK_STAGE) {
  await import('../../../bin/aligner.js');
} else if (BREAK_HOW === 'exit') {
  process.stderr.write('error: the filter gave up\n');
  process.exitCode = 3;
} else {
  const child = spawn('node', [ALIGNER, ...process.argv.slice(2)], { stdio: ['inherit', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (more) => {
    text += more;
  });
  child.on('close', (code) => {
    process.stdout.write(
      BREAK_HOW === 'lose' ? text.replace(/^[^~].*\n/, '') : text.replace('Stadtrat', 'Stadtret'),
    );
    process.exitCode = code ?? 1;
  });
}
