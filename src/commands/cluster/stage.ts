import { openStageTools } from '../../api/stage.ts';
import { AlignerError, EXIT } from '../../errors.ts';
import { loadFilter } from '../../plan/load-filter.ts';
import { findStage, PLANS, RESULTS, SOURCES } from '../../plan/plans.ts';
import { runFilter } from '../../plan/run-filter.ts';
import { BrokenRows } from '../../plan/stage.ts';
import { createConsole } from '../../process/console.ts';
import { type Io, openOutput } from '../../process/io.ts';
import { splitIntoLines } from '../../process/lines.ts';
import { readKnownPairs } from '../../read/bitext/known-pairs.ts';
import type { LexiconChoice } from '../../read/shipped/lexicon.ts';
import { type CommonOptions, toReadOptions } from '../common.ts';
import type { FeedOptions } from '../feed-options.ts';
import type { DiscrepancyOptions } from '../report/discrepancies.ts';

/** What of `feed` a stage takes, and what it refuses. */
type SharedOptions = Pick<
  FeedOptions,
  | 'near'
  | 'maxDays'
  | 'many'
  | 'onlyPairs'
  | 'pairs'
  | 'state'
  | 'check'
  | 'minCoverage'
  | 'minScore'
  | 'sentences'
>;

export interface StageCommandOptions extends CommonOptions, LexiconChoice, DiscrepancyOptions, SharedOptions {
  /** The plan that the stage belongs to; without a stage it is printed. */
  plan?: string | undefined;
  format?: string | undefined;
  index?: string | undefined;
}

/** Version of the plan's JSON shape, as in `schema/plan.schema.json`. */
const PLAN_VERSION = 1;
/** Options that name files, which have to be on every machine that runs a stage. */
const FILE_OPTIONS = ['--lexicon', '--lexicon-only', '--pairs'];
/** Rows that cannot be right end a stage with a code of its own: to try again will not help. */
const BROKEN_ROWS = 3;

/** `aligner stage`: one stage of a plan from stdin to stdout; without a name the plan itself, as JSON. Gives the exit code. */
export async function runStage(
  name: string | undefined,
  options: StageCommandOptions,
  io: Io,
): Promise<number> {
  refuseOptions(options);
  const output = await openOutput(io, undefined);
  const { plan = 'feed' } = options;
  if (plan !== 'feed' && plan !== 'clean')
    throw new AlignerError('usage', `there is no plan "${plan}"; choose feed or clean`);
  if (name === undefined) {
    await output.write(`${JSON.stringify(describePlan(plan), null, 2)}\n`);
    await output.commit();
    return EXIT.done;
  }
  const stage = findStage(plan, name);
  if (stage === undefined)
    throw new AlignerError(
      'usage',
      `there is no stage "${name}"; "aligner stage --plan ${plan}" lists all there are`,
    );
  const { lexicon, lexiconOnly, minScore, sentences, discrepancies, withoutDiscrepancies } = options;
  const reading = toReadOptions(options);
  const tools = await openStageTools({
    ...{ reading, lexicon, lexiconOnly, minScore, sentences, discrepancies, withoutDiscrepancies, io },
  });
  try {
    const context = { options: await readStageOptions(options, io), tools };
    await runFilter(stage, await loadFilter(name), splitIntoLines(io.stdin), context, (lines) =>
      output.write(lines.map((line) => `${line}\n`).join('')),
    );
    await output.commit();
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof BrokenRows)) throw error;
    (await createConsole(io, options)).fail(`stage ${name}: ${error.message}`);
    return BROKEN_ROWS;
  }
}

/** @throws AlignerError `usage` */
function refuseOptions({ state, index, format }: StageCommandOptions): void {
  if (state !== undefined || index !== undefined) {
    const option = state !== undefined ? '--state' : '--index';
    throw new AlignerError(
      'usage',
      `${option} keeps what was seen on one machine and is not for a cluster yet; leave it out, or use one machine`,
    );
  }
  if (format !== undefined && format !== 'jsonl' && format !== 'json')
    throw new AlignerError(
      'usage',
      `a cluster writes JSON Lines, in parts; make ${format} of them with "aligner convert --to ${format}"`,
    );
}

function describePlan(name: keyof typeof PLANS) {
  return {
    version: PLAN_VERSION,
    plan: name,
    sources: SOURCES,
    stages: PLANS[name],
    results: RESULTS,
    fileOptions: FILE_OPTIONS,
  };
}

async function readStageOptions(options: StageCommandOptions, io: Io) {
  const { near = 'strict', maxDays, many = false, onlyPairs = false, check = false } = options;
  const known = options.pairs === undefined ? [] : await readKnownPairs(options.pairs, io);
  const { minCoverage, failOn } = options;
  return { near, maxDays, many, onlyPairs, known, check, minCoverage, failOn };
}
