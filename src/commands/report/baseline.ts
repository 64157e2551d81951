import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AlignerError } from '../../errors.ts';
import type { Article } from '../../model.ts';
import type { Console } from '../../process/console.ts';
import { type Io, openOutput } from '../../process/io.ts';
import { count } from '../../text/wording.ts';
import { identifyFindings } from '../../write/articles/finding-id.ts';
import { type Finding, locateSource } from '../../write/articles/findings.ts';
import type { AcceptedFindings } from '../../write/context.ts';
import { toPlainLine } from '../../write/layout.ts';
import type { GateResult } from './gate-report.ts';

export interface BaselineOptions {
  /** File of the findings that are accepted, a line each. */
  baseline?: string | undefined;
  /** Findings that may be new before the run fails; undefined asks for no such gate. */
  failOnNew?: number | undefined;
  /** Write the findings of this run as the accepted ones. */
  updateBaseline?: boolean | undefined;
  /** With a baseline: nothing may be new. */
  check?: boolean | undefined;
}

/** A finding as the file keeps it. */
export interface NotedFinding {
  fingerprint: string;
  rule: string;
  /** `article#p2` */
  name: string;
  /** For a person: file, line and what is new there. */
  place: string;
}

/** Compares the findings of a run with those accepted before, by identity: a new one does not hide behind one that went. */
export interface Baseline {
  /** For the writers of findings; absent without a file. */
  accepted?: AcceptedFindings;
  note(article: Article): void;
  noteFinding(finding: NotedFinding): void;
  /** Says what is new or gone, writes the file when asked to, and tells how the gate came out, if there is one. */
  settle(console: Console): Promise<GateResult[]>;
}

/** The file is text, sorted, a finding per line: differences can be reviewed and merged. */
const HEADER =
  '# Findings that are accepted: fingerprint, kind, paragraph. Written by aligner with --update-baseline.';

/** @throws AlignerError `usage` for a gate without a file, `not-found` or `malformed` for the file */
export async function openBaseline(options: BaselineOptions, io: Io): Promise<Baseline> {
  const { baseline: file, updateBaseline } = options;
  const allowed = options.failOnNew ?? (options.check ? 0 : undefined);
  if (file === undefined) {
    if (options.failOnNew === undefined && !updateBaseline)
      return { note: () => {}, noteFinding: () => {}, settle: async () => [] };
    throw new AlignerError(
      'usage',
      '--fail-on-new and --update-baseline need --baseline FILE, the findings that are accepted',
    );
  }
  const accepted = await readAccepted(file, updateBaseline === true, io);
  const cwd = io.cwd();
  /** Fingerprint -> line of the file, in the order of the data. */
  const found = new Map<string, string>();
  const added: string[] = [];
  const noteFinding = ({ fingerprint, rule, name, place }: NotedFinding) => {
    if (!accepted.has(fingerprint) && !found.has(fingerprint)) added.push(place);
    found.set(fingerprint, `${fingerprint}\t${rule}\t${name}`);
  };
  return {
    // Where everything is about to be accepted, nothing is new.
    accepted: { has: (fingerprint) => updateBaseline === true || accepted.has(fingerprint) },
    note(article) {
      for (const finding of identifyFindings(article)) {
        const { fingerprint, rule, id } = finding;
        const place = describePlace(finding, article, cwd);
        noteFinding({ fingerprint, rule, name: `${article.id}#${id}`, place });
      }
    },
    noteFinding,
    async settle(console) {
      const gone = [...accepted].filter((fingerprint) => !found.has(fingerprint)).length;
      console.say(
        `baseline: ${count(added.length, 'new finding')}, ${gone} of ${accepted.size} accepted ones gone`,
      );
      if (updateBaseline) await writeAccepted(file, [...found.values()].sort(), io);
      if (updateBaseline || allowed === undefined) return [];
      const gate = options.failOnNew === undefined ? '--check' : '--fail-on-new';
      if (added.length <= allowed) return [{ gate, failure: null }];
      const failure = `${gate}: ${count(added.length, 'new finding')}, ${allowed} allowed; accept with --update-baseline`;
      return [{ gate, failure, details: added }];
    },
  };
}

/** `news/z.txt:2: new: p2: duplicate of p1 (line 1): "..."`, so that editors and people find it. */
function describePlace({ line, message }: Finding, { source }: Article, cwd: string): string {
  return `${locateSource(source, cwd)}${line === undefined ? '' : `:${line}`}: new: ${toPlainLine(message)}`;
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
      `${file} is not a baseline file: "${broken.slice(0, 60)}" is not a finding; make it with --update-baseline`,
    );
  }
  return new Set(lines.map((line) => line.split('\t', 1)[0]!));
}

async function writeAccepted(file: string, lines: readonly string[], io: Io): Promise<void> {
  const output = await openOutput(io, file);
  await output.write(`${[HEADER, ...lines].join('\n')}\n`);
  await output.commit();
}
