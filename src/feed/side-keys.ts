import { Column } from '../dedup/columns.ts';
import type { ArticleKeys } from './keys.ts';

/** Gives every key a number, the same for both languages of a feed. */
export class KeyNumbers {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** The keys of all articles of one language, in typed columns: a map per article would cost ten times the memory. */
export class SideKeys {
  /** Per article: its position in the order of the data, and its day; NaN when unknown. */
  readonly orders: number[] = [];
  readonly days: number[] = [];
  /** Keys of article `i`: `keys` and `weights` from `starts[i]` up to `starts[i + 1]`. */
  readonly starts = new Column();
  readonly keys = new Column();
  readonly weights = new Column();
  readonly #numbers: KeyNumbers;

  constructor(numbers: KeyNumbers) {
    this.#numbers = numbers;
    this.starts.push(0);
  }

  get size(): number {
    return this.orders.length;
  }

  add(order: number, day: number | null, keys: ArticleKeys): void {
    this.orders.push(order);
    this.days.push(day ?? Number.NaN);
    for (const [key, weight] of keys) {
      this.keys.push(this.#numbers.numberOf(key));
      this.weights.push(weight);
    }
    this.starts.push(this.keys.length);
  }
}
