import type { Evidence } from '../../model.ts';
import type { MatchTable } from '../match/matches.ts';
import type { EncodedArticle } from '../side/side.ts';
import type { Bead } from './beads.ts';

/** Pieces of evidence shown per pair: the strongest say it all, more would be a dictionary. */
const MAX_EVIDENCE = 8;
/** Units looked at before merging neighbours into phrases. */
const MAX_CANDIDATES = 14;

/** Words that stand in a text: their paragraph, start and end in it. */
interface Spot {
  paragraph: number;
  from: number;
  to: number;
}

interface Finding {
  kind: Evidence['kind'];
  a: Spot;
  b: Spot;
}

/** One article as an `Explainer` needs it: its numbers and its words. */
export interface SourceText {
  side: EncodedArticle;
  texts: readonly string[];
}

/** Says what the beads of two articles rest on. */
export class Explainer {
  readonly #a: SourceText;
  readonly #b: SourceText;
  readonly #matches: MatchTable;
  readonly #unitsA: UnitWindow;
  readonly #unitsB: UnitWindow;
  /** Matches inside the bead at hand. */
  readonly #candidates: number[] = [];
  /** How much a match says, in nats; filled in as matches are looked at. */
  readonly #strength: Float64Array;

  constructor(a: SourceText, b: SourceText, matches: MatchTable) {
    this.#a = a;
    this.#b = b;
    this.#matches = matches;
    this.#unitsA = new UnitWindow(a.side);
    this.#unitsB = new UnitWindow(b.side);
    this.#strength = new Float64Array(matches.a.length);
  }

  /** The strongest matches as the words that stand in the texts, neighbouring ones joined into phrases. */
  explain(bead: Bead): Evidence[] {
    this.#unitsA.select(bead.a);
    this.#unitsB.select(bead.b);
    const shown = joinPhrases(this.#findStrongest(), this.#a, this.#b).slice(0, MAX_EVIDENCE);
    return shown.map((finding) => this.#quote(finding));
  }

  /** The strongest matches inside the bead, each unit in one of them. */
  #findStrongest(): Finding[] {
    const { a, b, kind } = this.#matches;
    this.#listCandidates();
    const findings: Finding[] = [];
    for (let best = this.#takeStrongest(-1, -1); best >= 0; ) {
      const [unitA, unitB] = [a[best]!, b[best]!];
      findings.push({ kind: kind[best]!, a: this.#unitsA.spotOf(unitA), b: this.#unitsB.spotOf(unitB) });
      best = findings.length < MAX_CANDIDATES ? this.#takeStrongest(unitA, unitB) : -1;
    }
    return findings;
  }

  /** The strongest of the candidates, or -1, after those of two units that have found their match are taken away. */
  #takeStrongest(takenA: number, takenB: number): number {
    const { a, b } = this.#matches;
    const candidates = this.#candidates;
    const strength = this.#strength;
    let best = -1;
    let left = 0;
    for (let k = 0; k < candidates.length; k++) {
      const match = candidates[k]!;
      if (a[match] === takenA || b[match] === takenB) continue;
      candidates[left++] = match;
      const ahead = best < 0 ? 1 : strength[match]! - strength[best]!;
      if (ahead > 0 || (ahead === 0 && (a[match]! - a[best]! || b[match]! - b[best]!) < 0)) best = match;
    }
    candidates.length = left;
    return best;
  }

  #listCandidates(): void {
    const { b, forward, backward, ofA } = this.#matches;
    this.#candidates.length = 0;
    const { list } = this.#unitsA;
    for (let place = 0; place < list.length; place++) {
      const unitA = list[place]!;
      for (let k = ofA.starts[unitA]!; k < ofA.starts[unitA + 1]!; k++) {
        const match = ofA.matches[k]!;
        if (!this.#unitsB.has(b[match]!)) continue;
        const rarity = this.#a.side.surprisals[unitA]! + this.#b.side.surprisals[b[match]!]!;
        this.#strength[match] = rarity / 2 + Math.log(forward[match]! * backward[match]! + 1e-6);
        this.#candidates.push(match);
      }
    }
  }

  #quote({ kind, a, b }: Finding): Evidence {
    return {
      kind,
      [this.#a.side.language]: this.#a.texts[a.paragraph]!.slice(a.from, a.to),
      [this.#b.side.language]: this.#b.texts[b.paragraph]!.slice(b.from, b.to),
    };
  }
}

/** The units of some paragraphs of one side, and the first place of each. */
class UnitWindow {
  readonly #side: EncodedArticle;
  /** Place among the side's spots plus one; 0 for units out of sight. */
  readonly #places: Int32Array;
  #paragraphs: readonly number[] = [];
  /** In the order of the text. */
  list: number[] = [];

  constructor(side: EncodedArticle) {
    this.#side = side;
    this.#places = new Int32Array(side.units.length);
  }

  select(paragraphs: readonly number[]): void {
    const { starts, unit: units } = this.#side.spots;
    for (const unit of this.list) this.#places[unit] = 0;
    this.#paragraphs = paragraphs;
    this.list = [];
    for (const paragraph of paragraphs) {
      for (let place = starts[paragraph]!; place < starts[paragraph + 1]!; place++) {
        const unit = units[place]!;
        if (this.#places[unit] !== 0) continue;
        this.#places[unit] = place + 1;
        this.list.push(unit);
      }
    }
  }

  has(unit: number): boolean {
    return this.#places[unit] !== 0;
  }

  placeOf(unit: number): number {
    return this.#places[unit]! - 1;
  }

  spotOf(unit: number): Spot {
    const place = this.placeOf(unit);
    const { starts, from, to } = this.#side.spots;
    const paragraph = this.#paragraphs.find((number) => place < starts[number + 1]!)!;
    return { paragraph, from: from[place]!, to: to[place]! };
  }
}

/** Joins findings whose words stand side by side in both texts: `künstliche` + `Intelligenz`. */
function joinPhrases(findings: readonly Finding[], a: SourceText, b: SourceText): Finding[] {
  const joined: Finding[] = [];
  for (const finding of findings) {
    const before = joined.findIndex((other) => meets(other, finding, a, b) || meets(finding, other, a, b));
    if (before < 0) joined.push(finding);
    else joined[before] = merge(joined[before]!, finding);
  }
  return joined;
}

function meets(left: Finding, right: Finding, a: SourceText, b: SourceText): boolean {
  return left.kind === right.kind && touches(left.a, right.a, a) && touches(left.b, right.b, b);
}

/** True when only a space or hyphen stands between two spots. */
function touches(left: Spot, right: Spot, { texts }: SourceText): boolean {
  if (left.paragraph !== right.paragraph || right.from !== left.to + 1) return false;
  const between = texts[left.paragraph]![left.to];
  return between === ' ' || between === '-';
}

function merge(x: Finding, y: Finding): Finding {
  return { kind: x.kind, a: span(x.a, y.a), b: span(x.b, y.b) };
}

function span(x: Spot, y: Spot): Spot {
  return { paragraph: x.paragraph, from: Math.min(x.from, y.from), to: Math.max(x.to, y.to) };
}
