// Runs the example feed on a Spark of this machine and shows what comes out: npm run example:cluster
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installSpark, LOCAL_SETTINGS, sparkEnvironment } from './install-spark.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

try {
  installSpark();
} catch (error) {
  console.error(`error: ${error.message}`);
  process.exit(2);
}
const out = join(mkdtempSync(join(tmpdir(), 'aligner-')), 'corpus');
const { status } = spawnSync(
  'spark-submit',
  [
    ...['--master', 'local[2,4]', ...LOCAL_SETTINGS.flatMap((setting) => ['--conf', setting])],
    ...[
      here('../cluster/aligner_spark.py'),
      '--in',
      here('../fixtures/feed/news.jsonl'),
      '--out',
      out,
      '--parts',
      '2',
    ],
  ],
  { env: sparkEnvironment(), stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' },
);
const parts = status === 0 ? readdirSync(out).filter((name) => name.startsWith('part-')) : [];
for (const part of parts.sort()) process.stdout.write(readFileSync(join(out, part)));
console.error(status === 0 ? `\nin ${out}` : 'the example failed; run it with spark-submit to see why');
process.exitCode = status ?? 2;
