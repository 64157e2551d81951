import { EXIT } from '../../errors.ts';
import { BrokenRows, type OpenFilter, readTotals, type StageOptions } from '../stage.ts';
import { type Counts, sumTallies } from '../tally.ts';
import { judgeCoverage, judgeRemoved } from './gates.ts';

/** Messages about single articles that are handed on; beyond them the number tells more. */
const MOST_MESSAGES = 20;
const TALLY = 0;

/**
 * Adds up what every part counted. Unless all articles and paragraphs are accounted for, nothing may be delivered; else it
 * says what was done and how the run ends.
 */
export const auditRun: OpenFilter = ({ emit, options, sides }) => {
  const tallies: (readonly string[])[] = [];
  const messages: string[] = [];
  return {
    take({ input, fields }) {
      if (input === TALLY) tallies.push(fields);
      else if (messages.length < MOST_MESSAGES) messages.push(JSON.parse(fields.at(-1)!).error.message);
    },
    end() {
      const counts = sumTallies(tallies);
      balance(counts, readTotals(sides)[0], options);
      const failures = judgeGates(counts, options);
      const refused = counts['articles.refused'] ?? 0;
      const exit = refused > 0 ? EXIT.failed : failures.length > 0 ? EXIT.gateFailed : EXIT.done;
      emit('stats', '', JSON.stringify({ exit, failures, messages, stats: describe(counts) }));
    },
  };
};

/** @throws BrokenRows where something was lost or came twice */
function balance(counts: Counts, positions: number, { onlyPairs }: StageOptions): void {
  const of = (name: string) => counts[name] ?? 0;
  const demand = (left: number, right: number, what: string) => {
    if (left !== right) throw new BrokenRows(`the books do not balance: ${left} ${what} ${right}`);
  };
  demand(
    of('articles.in'),
    of('articles.refused') - of('articles.strangers') + of('articles.repeated') + positions,
    'articles were read, and those refused, repeated and in the feed are',
  );
  demand(of('articles.cleaned'), positions, 'articles were cleaned, and the feed holds');
  demand(
    of('paragraphs.in'),
    of('paragraphs.kept') + of('paragraphs.removed'),
    'paragraphs came in, and those kept and removed are',
  );
  const printed = (lines: number) =>
    demand(of('lines'), lines, 'lines are in the result, and there should be');
  if (counts.chosen === undefined) {
    printed(of('articles.cleaned'));
    return;
  }
  printed(of('aligned') + (onlyPairs ? 0 : of('articles.unpaired')) + of('articles.refused'));
  demand(of('chosen'), of('aligned'), 'pairs were chosen, and the documents are');
  demand(
    positions,
    of('articles.paired') + of('articles.unpaired') + of('articles.strangers'),
    'articles are in the feed, and those paired, unpaired and refused for their language are',
  );
}

function judgeGates(counts: Counts, { check, minCoverage, failOn }: StageOptions): string[] {
  const paragraphs = { in: counts['paragraphs.in'] ?? 0, removed: counts['paragraphs.removed'] ?? 0 };
  const facts = counts['discrepancies.facts'] ?? 0;
  const failures = [
    check ? judgeRemoved(paragraphs) : null,
    failOn === 'discrepancy' && facts > 0
      ? `--fail-on discrepancy: facts that differ between the two languages: ${facts}`
      : null,
    minCoverage === undefined ? null : judgeCoverage(measureCoverage(counts), minCoverage),
  ];
  return failures.filter((failure) => failure !== null);
}

function measureCoverage(counts: Counts): number {
  const all = counts['text.all'] ?? 0;
  return all > 0 ? Math.round((1000 * counts['text.paired']!) / all) / 1000 : 0;
}

/** `{ "articles.in": 3 }` as `{ articles: { in: 3 } }`, with what follows from the counts. */
function describe({ chosen, aligned, lines, ...counts }: Counts): Record<string, unknown> {
  const stats: Record<string, unknown> = {};
  for (const [name, count] of Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [group, member] = name.split('.') as [string, string?];
    if (group === 'text' || name === 'articles.cleaned' || name === 'articles.strangers') continue;
    if (member === undefined) stats[group] = count;
    else stats[group] = { ...(stats[group] as Counts), [member]: count };
  }
  return chosen === undefined ? stats : { ...stats, coverage: measureCoverage(counts) };
}
