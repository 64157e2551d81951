import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCAL_SETTINGS, sparkEnvironment } from '../../scripts/install-spark.mjs';

const here = (path: string) => new URL(path, import.meta.url).pathname;
export const ALIGNER = here('../../bin/aligner.js');
export const DRIVER = here('../../cluster/aligner_spark.py');

export interface SparkRun {
  master?: string;
  driver?: string;
  /** A module in `aligners/` that takes the place of aligner on the workers. */
  aligner?: string;
  args?: readonly string[];
  settings?: readonly string[];
  env?: Record<string, string>;
  /** Called with the driver's process once it runs. */
  onStart?: (driver: ChildProcess) => void;
  /** The program that starts it and its arguments, before `spark-submit`. */
  through?: readonly string[];
}

export interface SparkResult {
  code: number | null;
  /** Everything that was printed: spark-submit puts what the driver says on stderr onto stdout. */
  said: string;
  /** The lines of all parts, in order; null when there is no result. */
  lines: string | null;
  out: string;
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'aligner-cluster-'));
}

/** Runs a feed on Spark, to its end. */
export async function runSpark(input: string, run: SparkRun = {}): Promise<SparkResult> {
  const out = join(makeFolder(), 'corpus');
  const {
    master = 'local[2,4]',
    driver = DRIVER,
    args = ['--parts', '3'],
    settings = [],
    through = [],
  } = run;
  const aligner = run.aligner ? ['--aligner', `node ${here(`aligners/${run.aligner}.mjs`)}`] : [];
  const [program, ...rest] = [
    ...through,
    'spark-submit',
    ...[
      '--master',
      master,
      ...[...LOCAL_SETTINGS, 'spark.log.level=ERROR', ...settings].flatMap((setting) => ['--conf', setting]),
    ],
    ...[driver, '--in', input, '--out', out, ...aligner, ...args],
  ];
  const child = spawn(program!, rest, {
    env: { ...sparkEnvironment(), ALIGNER, ...run.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  run.onStart?.(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said, lines: readResult(out), out };
}

function readResult(out: string): string | null {
  if (!existsSync(out)) return null;
  if (!existsSync(join(out, '_SUCCESS'))) throw new Error(`${out} has no _SUCCESS`);
  const parts = readdirSync(out).filter((name) => name.startsWith('part-'));
  return parts
    .sort()
    .map((part) => readFileSync(join(out, part), 'utf8'))
    .join('');
}

const PLACES = ['Altenau', 'Bergheim', 'Lindhafen', 'Neustadt', 'Seefeld', 'Talheim', 'Waldkirch', 'Ostberg'];
const THINGS: [string, string][] = [
  ['Brücke', 'bridge'],
  ['Schule', 'school'],
  ['Bibliothek', 'library'],
  ['Feuerwache', 'fire station'],
  ['Schwimmhalle', 'swimming pool'],
  ['Sporthalle', 'sports hall'],
];
const NAMES = ['Anna Vogt', 'Karl Reuter', 'Maria Lang', 'Peter Brandt', 'Eva Sommer', 'Jonas Winter'];

/** Stories in both languages with repeats among them, one record a line. */
export function writeFeed(articles: number): string {
  const records: object[] = [];
  for (let story = 0; records.length < articles; story++) {
    const pick = <T>(list: readonly T[], by: number) => list[Math.floor(story / by) % list.length]!;
    const [place, [de, en], name] = [pick(PLACES, 1), pick(THINGS, 8), pick(NAMES, 3)];
    const [cost, months, votes] = [11 + story, 5 + (story % 31), 20 + (story % 17)];
    const published = new Date(Date.UTC(2026, 0, 1) + story * 900_000).toISOString();
    records.push({
      id: `de-${story}`,
      published,
      paragraphs: [
        `Der Stadtrat von ${place} hat den Bau einer neuen ${de} für ${cost} Millionen Euro beschlossen.`,
        `Die Arbeiten sollen rund ${months} Monate dauern, sagte ${name} nach der Sitzung am Dienstag.`,
        `Für den Plan stimmten ${votes} Mitglieder, die übrigen enthielten sich der Stimme.`,
        ...(story % 4 === 0
          ? ['Mehr Nachrichten aus der Region lesen Sie jeden Morgen in unserem Brief an alle Leser.']
          : []),
      ],
    });
    if (story % 3 !== 0)
      records.push({
        id: `en-${story}`,
        published,
        paragraphs: [
          `The city council of ${place} has decided to build a new ${en} for ${cost} million euros.`,
          `Work is to take about ${months} months, ${name} said after the meeting on Tuesday.`,
          `${votes} members voted for the plan, the others abstained.`,
        ],
      });
    if (story % 9 === 0 && story > 20)
      records.push({ ...(records[story - 13] as object), id: `again-${story}`, published });
  }
  const file = join(makeFolder(), 'feed.jsonl');
  writeFileSync(
    file,
    records
      .slice(0, articles)
      .map((record) => `${JSON.stringify(record)}\n`)
      .join(''),
  );
  return file;
}
