/** What a fact is about. */
export type FactKind =
  | 'number'
  | 'year'
  | 'date'
  | 'month'
  | 'weekday'
  | 'time'
  | 'score'
  | 'scale'
  | 'vague'
  | 'negation'
  | 'name';

/** A value that a text states, and where. */
export interface Fact {
  kind: FactKind;
  /**
   * Canonical form, the same in every language: `1200.5`, `10-03` (month and day), `15:30` (24 hours), `2` (a weekday, Monday
   * is 1), `1000000` for a scale.
   */
  value: string;
  /** Canonical unit or currency (`%`, `km`, `EUR`); null without one. */
  unit: string | null;
  /** Half of the last digit that is written, in the number's own unit: `1.2 million` may be off by 50,000. 0 for all else. */
  precision: number;
  /** A word such as `about` announces a rounding. */
  approximate: boolean;
  /** UTF-16 offsets in the text. */
  from: number;
  to: number;
}
