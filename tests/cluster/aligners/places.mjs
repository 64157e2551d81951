// aligner that notes in the file PLACES in which folder it runs: every worker has one of its own.
import { appendFileSync } from 'node:fs';

appendFileSync(process.env.PLACES, `${process.cwd()}\n`);
await import('../../../bin/aligner.js');
