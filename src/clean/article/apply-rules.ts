import type { Article, Paragraph, Removal } from '../../model.ts';
import { byNumber } from '../../text/paragraph-order.ts';

/** What a user wants of a rule: `off` neither removes nor reports, `error` also fails the run. */
export type RuleLevel = 'off' | 'warn' | 'error';

/** Name of a rule, such as `update` or `boilerplate/related-links`, to its level; what is not named stays as it is. */
export type RuleLevels = Readonly<Record<string, RuleLevel>>;

/** Gives back to a cleaned article what rules took out or flagged that are switched off. */
export function applyRules(article: Article, levels: RuleLevels): Article {
  const isOff = (finding: RuledFinding) => levelOf(finding, levels) === 'off';
  const restored = article.removed.filter(isOff);
  const flagged = article.flagged.filter((flag) => !isOff(flag));
  if (restored.length === 0 && flagged.length === article.flagged.length) return article;
  return {
    ...article,
    paragraphs: [...article.paragraphs, ...restored.map(toParagraph)].sort(byNumber),
    removed: article.removed.filter((removal) => !isOff(removal)),
    flagged,
  };
}

/** The findings of an article that fail the run, with their rule. */
export function listErrors(
  { removed, flagged }: Article,
  levels: RuleLevels,
): { id: string; rule: string }[] {
  return [...removed, ...flagged]
    .filter((finding) => levelOf(finding, levels) === 'error')
    .map((finding) => ({ id: finding.id, rule: nameRule(finding) }));
}

type RuledFinding = { reason: string; note?: string };

/** The level of the exact rule, or that of its kind: `boilerplate` speaks for `boilerplate/newsletter`. */
function levelOf(finding: RuledFinding, levels: RuleLevels): RuleLevel | undefined {
  return levels[nameRule(finding)] ?? levels[finding.reason];
}

/** `boilerplate/related-links`; other rules are known by their reason alone. */
function nameRule({ reason, note }: RuledFinding): string {
  if (reason !== 'boilerplate' || !note) return reason;
  const kind = note.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${reason}/${kind.replace(/^-|-$/g, '')}`;
}

function toParagraph({ id, text, language, line }: Removal): Paragraph {
  return { id, text, language, line };
}
