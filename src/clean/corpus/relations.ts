import { Column } from '../../columns/column.ts';
import type { Judgement } from '../compare/judge.ts';
import type { EarlierRef } from './texts/earlier.ts';

/** A text of this run by its rank, or a paragraph of an earlier run by its ref. */
export type Other = { rank: number } | { ref: EarlierRef };

/** What a text is to another one. */
export interface Relation {
  other: Other;
  /** True when the other one comes before it in the order of the data. */
  earlier: boolean;
  judgement: Judgement;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Relations by the rank of their text, packed into bytes until they are asked for: as objects they take ten times the
 * room, and every changed word would keep the paragraph alive that it was cut from.
 */
export class Relations {
  /** Rank -> number of its relation. */
  readonly #numbers = new Map<number, number>();
  /** Per relation: rank or ref of the other one, which of both, and where its bytes begin; one start more at the end. */
  readonly #others = new Column();
  readonly #refs = new Column();
  readonly #starts = new Column();
  #bytes = new Uint8Array(0);
  #size = 0;

  constructor() {
    this.#starts.push(0);
  }

  /** Ranks that have a relation, in the order in which they got it. */
  ranks(): IterableIterator<number> {
    return this.#numbers.keys();
  }

  has(rank: number): boolean {
    return this.#numbers.has(rank);
  }

  get(rank: number): Relation | undefined {
    const number = this.#numbers.get(rank);
    if (number === undefined) return undefined;
    const bytes = this.#bytes.subarray(this.#starts.get(number), this.#starts.get(number + 1));
    const [earlier, judgement]: [boolean, Judgement] = JSON.parse(decoder.decode(bytes));
    return { other: this.#otherOf(number), earlier, judgement };
  }

  /** The other text alone, which costs less. */
  otherOf(rank: number): Other | undefined {
    const number = this.#numbers.get(rank);
    return number === undefined ? undefined : this.#otherOf(number);
  }

  /** Takes the place of an earlier one of the same rank. */
  set(rank: number, { other, earlier, judgement }: Relation): void {
    this.#numbers.set(rank, this.#others.length);
    this.#others.push('rank' in other ? other.rank : other.ref);
    this.#refs.push(Number('ref' in other));
    const text = JSON.stringify([earlier, judgement]);
    // No UTF-16 unit takes more than three bytes.
    if (this.#size + text.length * 3 > this.#bytes.length) this.#grow(text.length * 3);
    this.#size += encoder.encodeInto(text, this.#bytes.subarray(this.#size)).written;
    this.#starts.push(this.#size);
  }

  /** Keeps the relation that is there already. */
  setFirst(rank: number, relation: Relation): void {
    if (!this.has(rank)) this.set(rank, relation);
  }

  /**
   * Notes that a newer text says all of an older one, which therefore goes. A removal that the older one was given at its
   * own turn stands; of several newer texts the earliest does: the same in whatever order the claims come.
   */
  claim(older: number, newer: number, judgement: Judgement): void {
    const present = this.get(older);
    if (present !== undefined && (!isClaim(present) || present.other.rank <= newer)) return;
    this.set(older, { other: { rank: newer }, earlier: false, judgement });
  }

  delete(rank: number): void {
    this.#numbers.delete(rank);
  }

  #otherOf(number: number): Other {
    const other = this.#others.get(number);
    return this.#refs.get(number) === 1 ? { ref: other } : { rank: other };
  }

  #grow(needed: number): void {
    const bytes = new Uint8Array(Math.ceil((this.#size + needed) * 1.5));
    bytes.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = bytes;
  }
}

/** Only a later text of the same run claims; what is found at a text's own turn came earlier or is of an earlier run. */
function isClaim(relation: Relation): relation is Relation & { other: { rank: number } } {
  return !relation.earlier && 'rank' in relation.other;
}
