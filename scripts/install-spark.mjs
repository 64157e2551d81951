// Installs PySpark into a folder of its own (`.spark`, some 520 MB), for tests and the example; on a
// cluster Spark is there already. Prints nothing when it is installed.
// node scripts/install-spark.mjs
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '4.3.0';
export const SPARK = fileURLToPath(new URL('../.spark', import.meta.url));
const DONE = join(SPARK, `pyspark-${VERSION}`);

/** @throws Error when Python or Java is missing, or the installation fails */
export function installSpark() {
  for (const [program, argument] of [
    ['python3', '--version'],
    ['java', '-version'],
  ]) {
    if (spawnSync(program, [argument]).status !== 0)
      throw new Error(`${program} is missing; Spark needs Python 3.10 and Java 17, or newer`);
  }
  if (existsSync(DONE)) return;
  console.error(`installing PySpark ${VERSION} into ${SPARK}`);
  execFileSync('python3', ['-m', 'venv', SPARK]);
  execFileSync(join(SPARK, 'bin/pip'), ['install', '--quiet', `pyspark==${VERSION}`], { stdio: 'inherit' });
  writeFileSync(DONE, '');
}

/** Settings for `spark-submit` that keep what it opens on this machine. */
export const LOCAL_SETTINGS = [
  'spark.ui.enabled=false',
  'spark.driver.host=127.0.0.1',
  'spark.driver.bindAddress=127.0.0.1',
];

/** What a process needs to find this Spark, and to keep it on this machine. */
export function sparkEnvironment() {
  return {
    ...process.env,
    PATH: `${join(SPARK, 'bin')}:${process.env.PATH}`,
    PYSPARK_PYTHON: join(SPARK, 'bin/python'),
    SPARK_LOCAL_IP: '127.0.0.1',
    SPARK_LOCAL_HOSTNAME: 'localhost',
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installSpark();
