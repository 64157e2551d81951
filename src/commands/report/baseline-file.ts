import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AlignerError } from '../../errors.ts';
import type { Article } from '../../model.ts';
import { type Io, openOutput } from '../../process/io.ts';
import { count } from '../../text/wording.ts';
import { identifyFindings } from '../../write/articles/finding-id.ts';
import type { Finding } from '../../write/articles/findings.ts';
import { locateSource } from '../../write/build/locate-source.ts';
import { toPlainLine } from '../../write/layout.ts';
import type { Baseline, BaselineOptions, NotedFinding } from './baseline.ts';

/** The file is text, sorted, a finding per line: differences can be reviewed and merged. */
const HEADER =
  '# Findings that are accepted: fingerprint, kind, paragraph. Written by aligner with --update-baseline.';

/** @throws AlignerError `not-found` or `malformed` */
export async function compareWithFile(file: string, options: BaselineOptions, io: Io): Promise<Baseline> {
  const { updateBaseline } = options;
  const allowed = options.failOnNew ?? (options.check ? 0 : undefined);
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
