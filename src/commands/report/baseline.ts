import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AlignerError } from '../../errors.ts';
import type { Article } from '../../model.ts';
import type { Console } from '../../process/console.ts';
import { type Io, openOutput } from '../../process/io.ts';
import { count } from '../../text/wording.ts';
import { identifyFindings } from '../../write/articles/finding-id.ts';

export interface BaselineOptions {
  /** File of the findings that are accepted, a line each. */
  baseline?: string | undefined;
  /** Findings that may be new before the run fails; undefined asks for no such gate. */
  failOnNew?: number | undefined;
  /** Write the findings of this run as the accepted ones. */
  updateBaseline?: boolean | undefined;
}

/** Compares the findings of a run with those accepted before, by identity: a new one does not hide behind one that went. */
export interface Baseline {
  note(article: Article): void;
  /** Says what is new or gone, writes the file when asked to; false when more is new than allowed. */
  settle(console: Console): Promise<boolean>;
}

/** The file is text, sorted, a finding per line: differences can be reviewed and merged. */
const HEADER =
  '# Findings that are accepted: fingerprint, kind, paragraph. Written by aligner with --update-baseline.';
/** Of many new findings this many are named. */
const MAX_NAMED = 10;

/** @throws AlignerError `usage` for a gate without a file, `not-found` or `malformed` for the file */
export async function openBaseline(options: BaselineOptions, io: Io): Promise<Baseline> {
  const { baseline: file, failOnNew, updateBaseline } = options;
  if (file === undefined) {
    if (failOnNew === undefined && !updateBaseline) return { note: () => {}, settle: async () => true };
    throw new AlignerError(
      'usage',
      '--fail-on-new and --update-baseline need --baseline FILE, the findings that are accepted',
    );
  }
  const accepted = await readAccepted(file, updateBaseline === true, io);
  const found = new Map<string, string>();
  return {
    note(article) {
      for (const { fingerprint, rule, id } of identifyFindings(article)) {
        found.set(fingerprint, `${fingerprint}\t${rule}\t${article.id}#${id}`);
      }
    },
    async settle(console) {
      const added = [...found].filter(([fingerprint]) => !accepted.has(fingerprint)).map(([, line]) => line);
      const gone = [...accepted].filter((fingerprint) => !found.has(fingerprint)).length;
      console.say(
        `baseline: ${count(added.length, 'new finding')}, ${gone} of ${accepted.size} accepted ones gone`,
      );
      if (updateBaseline) {
        await writeAccepted(file, [...found.values()].sort(), io);
        return true;
      }
      if (failOnNew === undefined || added.length <= failOnNew) return true;
      for (const line of added.sort().slice(0, MAX_NAMED)) {
        const [, kind, place] = line.split('\t');
        console.fail(`new: ${place} ${kind}`);
      }
      console.fail(
        `--fail-on-new: ${count(added.length, 'new finding')}, ${failOnNew} allowed; accept with --update-baseline`,
      );
      return false;
    },
  };
}

async function readAccepted(file: string, mayBeMissing: boolean, io: Io): Promise<Set<string>> {
  const text = await readFile(resolve(io.cwd(), file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && mayBeMissing) return '';
    const why = error.code === 'ENOENT' ? 'it does not exist; make it with --update-baseline' : error.message;
    throw new AlignerError('not-found', `cannot read the baseline ${file}: ${why}`, { cause: error });
  });
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const broken = lines.find((line) => !/^[0-9a-f]{24}:\d+(\t|$)/.test(line));
  if (broken !== undefined) {
    throw new AlignerError(
      'malformed',
      `${file} is no baseline: "${broken.slice(0, 60)}" is not a finding; make it with --update-baseline`,
    );
  }
  return new Set(lines.map((line) => line.split('\t', 1)[0]!));
}

async function writeAccepted(file: string, lines: readonly string[], io: Io): Promise<void> {
  const output = await openOutput(io, file);
  await output.write(`${[HEADER, ...lines].join('\n')}\n`);
  await output.commit();
}
