import type { Article, Flag, Paragraph, Removal } from '../../model.ts';
import { byNumber } from '../../text/paragraph-order.ts';
import type { Judgement } from '../compare/judge.ts';

/** Why a paragraph goes. */
export type RemovalVerdict = Pick<Removal, 'reason' | 'of' | 'similarity' | 'changes' | 'note'>;

/** What becomes of a paragraph: it goes, or it stays with what there is to say about it. */
export interface ParagraphVerdict {
  removal: RemovalVerdict | null;
  flags: Omit<Flag, 'id'>[];
}

/** It goes because another paragraph says all of it. */
export function toRemoval(of: string, { verdict, similarity, changes, rule }: Judgement): RemovalVerdict {
  return { reason: verdict as Removal['reason'], of, similarity, changes, note: rule };
}

/** It goes because another one has the same text. */
export function toCopy(of: string, isBoilerplate: boolean): RemovalVerdict {
  return { reason: isBoilerplate ? 'boilerplate' : 'duplicate', of, similarity: 1 };
}

export function toFlag(
  reason: Flag['reason'],
  of: string,
  { similarity, changes, rule }: Judgement,
): Omit<Flag, 'id'> {
  const supersedes = reason === 'supersedes' ? { supersedes: of } : {};
  return { reason, of, ...supersedes, similarity, changes, note: rule };
}

/** `p2` in the article at hand, `article#p2` elsewhere. */
export function nameParagraph(number: number, article: string | null): string {
  return article === null ? `p${number}` : `${article}#p${number}`;
}

/** Puts one verdict per paragraph into effect; `id` is what the article is called in this feed. */
export function applyVerdicts(article: Article, id: string, verdicts: readonly ParagraphVerdict[]): Article {
  const paragraphs: Paragraph[] = [];
  const removed: Removal[] = [...article.removed];
  const flagged: Flag[] = [...article.flagged];
  article.paragraphs.forEach((paragraph, i) => {
    const { removal, flags } = verdicts[i]!;
    if (removal !== null) {
      removed.push({ ...paragraph, ...removal });
      return;
    }
    paragraphs.push(paragraph);
    for (const flag of flags) flagged.push({ id: paragraph.id, ...flag });
  });
  const warnings =
    id === article.id ? article.warnings : [...article.warnings, explainVersion(article.id, id)];
  return { ...article, id, paragraphs, removed: removed.sort(byNumber), flagged, warnings };
}

function explainVersion(id: string, version: string): string {
  return `the id ${id} stands for more than one text; this one is called ${version}`;
}
