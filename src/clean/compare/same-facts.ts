import { type Fact, readFacts } from '../../facts/read-facts.ts';
import type { Hunk } from './hunks.ts';
import { INTERCHANGEABLE } from './interchangeable.ts';
import type { Tokens } from './tokens.ts';

/** A stretch of both texts that holds whole facts, and the hunks inside it. */
interface Region extends Hunk {
  hunks: number[];
}

/**
 * The numbers of those hunks in which both texts state the same facts in another notation: `15.30` and `15:30 Uhr`,
 * `2 Mrd` and `2 Milliarden`, `dreizehn` and `13`. Each fact counts as a whole, so a hunk inside one is judged with it.
 */
export function findRestated(
  hunks: readonly Hunk[],
  a: Tokens,
  b: Tokens,
  language: string,
): ReadonlySet<number> {
  const [factsA, factsB] = [readFacts(a.text, language), readFacts(b.text, language)];
  const restated = new Set<number>();
  if (factsA.length === 0 || factsB.length === 0) return restated;
  for (const region of formRegions(hunks, spans(a, factsA), spans(b, factsB))) {
    const [x, y] = [
      describe(a, factsA, region.aStart, region.aEnd),
      describe(b, factsB, region.bStart, region.bEnd),
    ];
    if (x !== null && x === y) for (const hunk of region.hunks) restated.add(hunk);
  }
  return restated;
}

/** Whether a hunk may lie in a fact: one of its tokens, or of their neighbours, has a digit. Spares most hunks the reading. */
export function mayHoldFact({ aStart, aEnd, bStart, bEnd }: Hunk, a: Tokens, b: Tokens): boolean {
  return hasDigit(a, aStart - 1, aEnd + 1) || hasDigit(b, bStart - 1, bEnd + 1);
}

function hasDigit({ tokens }: Tokens, start: number, end: number): boolean {
  return tokens.slice(Math.max(0, start), end).some(({ form }) => /\d/.test(form));
}

/** Per boundary between two tokens, whether a fact spans it. */
function spans({ tokens }: Tokens, facts: readonly Fact[]): boolean[] {
  const crossing = new Array<boolean>(tokens.length + 1).fill(false);
  let at = 0;
  for (const { from, to } of facts) {
    while (at < tokens.length && tokens[at]!.end <= from) at++;
    for (let k = at + 1; k < tokens.length && tokens[k]!.start < to; k++) crossing[k] = true;
  }
  return crossing;
}

/** Widens each hunk until no fact spans its ends; hunks that meet become one region. */
function formRegions(hunks: readonly Hunk[], inA: boolean[], inB: boolean[]): Region[] {
  const regions: Region[] = [];
  for (let k = 0; k < hunks.length; k++) {
    const region: Region = { ...hunks[k]!, hunks: [k] };
    for (;;) {
      const previous = regions.at(-1);
      const next = hunks[k + 1];
      if (
        previous &&
        (previous.aEnd > region.aStart || previous.bEnd > region.bStart || touches(previous, region))
      ) {
        regions.pop();
        region.aStart = previous.aStart;
        region.bStart = previous.bStart;
        region.hunks.unshift(...previous.hunks);
      } else if (next && region.aEnd >= next.aStart && region.bEnd >= next.bStart) {
        k++;
        region.aEnd = next.aEnd;
        region.bEnd = next.bEnd;
        region.hunks.push(k);
      } else if (region.aStart > 0 && region.bStart > 0 && (inA[region.aStart] || inB[region.bStart])) {
        region.aStart--;
        region.bStart--;
      } else if (inA[region.aEnd] || inB[region.bEnd]) {
        region.aEnd++;
        region.bEnd++;
      } else break;
    }
    regions.push(region);
  }
  return regions;
}

const touches = (left: Hunk, right: Hunk) => left.aEnd === right.aStart && left.bEnd === right.bStart;

/** The facts of a stretch in a form that equal ones share; null when it holds anything else, if only a minus sign. */
function describe({ tokens }: Tokens, facts: readonly Fact[], start: number, end: number): string | null {
  const inside = tokens.slice(start, end);
  if (inside.length === 0) return null;
  const [from, to] = [inside[0]!.start, inside.at(-1)!.end];
  const covering = facts.filter((fact) => fact.from < to && fact.to > from);
  const isCovered = inside.every(
    ({ start, end, form }) =>
      covering.some((fact) => fact.from <= start && fact.to >= end) || INTERCHANGEABLE.has(form),
  );
  const isWhole = covering.every((fact) => fact.from >= from && fact.from < to);
  if (!isCovered || !isWhole || covering.length === 0) return null;
  return covering
    .map(({ kind, value, unit }) => `${kind === 'year' ? 'number' : kind} ${value} ${unit}`)
    .join('\n');
}
