import type { Form } from './vocabulary.ts';

/** A word, number or date of one article: what can have a partner on the other side. */
export interface Unit {
  kind: 'word' | 'number' | 'date';
  /** Folded word, canonical number or `MM-DD`. */
  key: string;
  form: Form | undefined;
  frequency: number;
  /** -log(frequency), in nats. */
  surprisal: number;
  /** Sum of a word's translation chances in the lexicon: how surely a partner is to be expected; 0 when unknown. */
  translationMass: number;
}
