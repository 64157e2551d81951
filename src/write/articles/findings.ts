import type { Article, Change } from '../../model.ts';
import { countsLines } from '../build/locate-source.ts';
import { truncateToWidth } from '../layout.ts';
import type { RuleId } from './rules.ts';

/** One paragraph that a check reports: taken out, or kept but worth a look. */
export interface Finding {
  rule: RuleId;
  /** One line for a person. */
  message: string;
  text: string;
  /** Paragraph id. */
  id: string;
  /** The same, with the article's id where a file holds many articles. */
  name: string;
  /** 1-based line of the file; absent where the file has no lines that an article could be found by. */
  line?: number;
  /** The paragraph of the same article that this one goes back to, with its line. */
  related?: { id: string; line: number };
}

/** Everything in an article that a check reports, in the order of the text. */
export function listFindings(article: Article): Finding[] {
  const stays = new Map(article.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const all = new Map([...article.paragraphs, ...article.removed].map((entry) => [entry.id, entry]));
  const flagged = article.flagged.flatMap((flag) => {
    const paragraph = stays.get(flag.id);
    return paragraph ? [{ ...paragraph, ...flag }] : [];
  });
  // What stands around the text of a web page is no finding: no author put it there.
  const removed = article.removed.filter(
    ({ reason }) => reason !== 'boilerplate' || article.source.format !== 'html',
  );
  return [...removed, ...flagged]
    .sort((a, b) => a.line - b.line || Number(a.id.slice(1)) - Number(b.id.slice(1)))
    .map(({ id, text, line, reason, of, changes, note }) => {
      const target = of === null ? undefined : all.get(of);
      const hasLines = countsLines(article.source);
      const name = hasLines ? id : `${article.id}#${id}`;
      return {
        rule: reason,
        message: describeFinding({
          name,
          text,
          reason,
          of,
          changes,
          note,
          line: hasLines ? target?.line : undefined,
        }),
        text,
        id,
        name,
        ...(hasLines ? { line } : {}),
        ...(target && hasLines ? { related: { id: target.id, line: target.line } } : {}),
      };
    });
}

interface FindingFacts {
  name: string;
  text: string;
  reason: RuleId;
  of: string | null;
  changes: Change[] | undefined;
  note: string | undefined;
  /** Line of the paragraph that `of` names. */
  line: number | undefined;
}

/** Enough of a paragraph to know it again. */
const QUOTE_WIDTH = 80;

/** `p4: near-duplicate of p3 (line 5), Milionen → Millionen: "Die Kosten stiegen …"` */
function describeFinding({ name, text, reason, of, changes, note, line }: FindingFacts): string {
  const place = of === null ? '' : ` of ${of}${line === undefined ? '' : ` (line ${line})`}`;
  const facts = changes && changes.length > 0 ? `, ${describeChanges(changes)}` : '';
  return `${name}: ${reason}${place}${facts}${note ? `, ${note}` : ''}: "${truncateToWidth(text, QUOTE_WIDTH)}"`;
}

/** `30 → 300, (nothing) → not` */
export function describeChanges(changes: readonly Change[]): string {
  return changes.map((change) => change.map((side) => side || '(nothing)').join(' → ')).join(', ');
}
