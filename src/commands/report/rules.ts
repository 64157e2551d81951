import { applyRules, listErrors, type RuleLevels } from '../../clean/article/apply-rules.ts';
import type { Article } from '../../model.ts';
import { count } from '../../text/wording.ts';
import type { GateResult } from './gate-report.ts';

export interface RulesOptions {
  /** From the configuration file: which rules are off, and which fail the run. */
  rules?: RuleLevels | undefined;
}

/** The rules of a run as the configuration sets them. */
export interface Rules {
  /** Takes back what switched-off rules did to a cleaned article, and notes what fails the run. */
  apply(article: Article): Article;
  judge(): GateResult[];
}

export function openRules({ rules }: RulesOptions): Rules {
  if (rules === undefined) return { apply: (article) => article, judge: () => [] };
  const details: string[] = [];
  return {
    apply(article) {
      const applied = applyRules(article, rules);
      for (const { id, rule } of listErrors(applied, rules)) details.push(`${article.id}#${id}: ${rule}`);
      return applied;
    },
    judge() {
      if (!Object.values(rules).includes('error')) return [];
      const failure = `rules: ${count(details.length, 'finding')} of rules set to "error"`;
      return [{ gate: 'rules', failure: details.length > 0 ? failure : null, details }];
    },
  };
}
