import type { Flag, RemovalReason } from '../../model.ts';

/** Why a paragraph is reported; stable, because baselines and suppressions name it. */
export type RuleId = RemovalReason | Flag['reason'];

export interface Rule {
  /** A name in Pascal case, as SARIF viewers show it. */
  name: string;
  summary: string;
  /** What it means, and what to do about it. */
  help: string;
  level: 'warning' | 'note';
  /** What deserves a look comes first where only some findings fit: changed facts before plain repeats. */
  weight: number;
}

export const RULES: Record<RuleId, Rule> = {
  update: {
    name: 'ChangedFact',
    summary: 'The paragraph repeats an earlier one with other facts',
    help: 'A number, date, name, unit or negation differs from the earlier paragraph. Both stay; check which is right.',
    level: 'warning',
    weight: 8,
  },
  supersedes: {
    name: 'SupersedingParagraph',
    summary: 'The paragraph replaces one that an earlier run has already written',
    help: 'A longer or newer copy has come in since. Consider replacing the older one.',
    level: 'warning',
    weight: 7,
  },
  'near-duplicate': {
    name: 'NearDuplicateParagraph',
    summary: 'The paragraph repeats another one but for spelling or form',
    help: 'No fact differs: a typing error, a spelling variant or a function word. Keep one of the two.',
    level: 'warning',
    weight: 6,
  },
  extended: {
    name: 'ExtendedParagraph',
    summary: 'A newer paragraph says this and more',
    help: 'The newer paragraph holds all of this one and adds to it. Keep the newer one.',
    level: 'warning',
    weight: 5,
  },
  contained: {
    name: 'ContainedParagraph',
    summary: 'A longer paragraph holds all of this one',
    help: 'Often a truncated teaser of the paragraph below. Keep the longer one.',
    level: 'warning',
    weight: 4,
  },
  duplicate: {
    name: 'DuplicateParagraph',
    summary: 'The paragraph repeats an earlier one',
    help: 'Words, numbers and signs are the same; only typography may differ. Keep the first.',
    level: 'warning',
    weight: 3,
  },
  boilerplate: {
    name: 'BoilerplateParagraph',
    summary: 'The paragraph is page boilerplate, not part of the article',
    help: 'A newsletter line, a link list, a copyright note. It is taken out of the cleaned text.',
    level: 'note',
    weight: 1,
  },
};
