import type { Article, Flag, Paragraph, Removal } from '../../model.ts';
import { SHORT_PARAGRAPH } from '../../text/words.ts';
import { byNumber, paragraphNumber } from '../article/repeats.ts';
import { comparisonKey } from '../comparison-key.ts';
import type { Decisions, ReadText } from './decide.ts';
import { articleId } from './order.ts';
import type { Other, Relation } from './relations.ts';
import type { TextTable } from './text-table.ts';

/** Puts into effect for one article (by arrival) what was decided for the feed's texts. */
export function applyDecisions(
  article: Article,
  index: number,
  feed: TextTable,
  decisions: Decisions,
  readText: ReadText,
): Article {
  const { texts, updates, supersedes } = decisions;
  const id = articleId(feed, texts.order, index);
  const context: Context = { index, id, feed, decisions, readText };
  const paragraphs: Paragraph[] = [];
  const removed: Removal[] = [...article.removed];
  const flagged: Flag[] = [...article.flagged];
  article.paragraphs.forEach((paragraph, i) => {
    const rank = texts.rankOf(feed.texts.get(feed.starts.get(index) + i));
    const removal = findRemoval(paragraph, rank, context);
    if (removal !== null) {
      removed.push({ ...paragraph, ...removal });
      return;
    }
    paragraphs.push(paragraph);
    const replaced = supersedes.get(rank);
    const update = updates.get(rank);
    if (replaced !== undefined) flagged.push(toFlag(paragraph, 'supersedes', replaced, context));
    if (update !== undefined) flagged.push(toFlag(paragraph, 'update', update, context));
  });
  const warnings =
    id === article.id ? article.warnings : [...article.warnings, explainVersion(article.id, id)];
  return { ...article, id, paragraphs, removed: removed.sort(byNumber), flagged, warnings };
}

interface Context {
  /** Arrival index of the article at hand, and its id in this feed. */
  index: number;
  id: string;
  feed: TextTable;
  decisions: Decisions;
  readText: ReadText;
}

type Reason = Pick<Removal, 'reason' | 'of' | 'similarity' | 'changes' | 'note'>;

function findRemoval(paragraph: Paragraph, rank: number, context: Context): Reason | null {
  const { decisions } = context;
  const first = findFirst(paragraph, rank, context);
  const relation = decisions.removals.get(rank);
  // A copy of a text that goes for an earlier one goes for that one too: it is the source of both.
  if (relation !== undefined && (first === null || relation.earlier)) return toReason(relation, context);
  if (first === null) return null;
  if (decisions.texts.wordsOf(rank) < SHORT_PARAGRAPH) return null;
  // Equal hashes say probably, the texts say certainly.
  const other = readOther(first, context);
  if (other !== paragraph.text && comparisonKey(other) !== comparisonKey(paragraph.text)) return null;
  const reason = decisions.boilerplate.has(rank) ? 'boilerplate' : 'duplicate';
  return { reason, of: paragraphRef(first, context), similarity: 1 };
}

/** The first paragraph with the text, or null when it is the one at hand. */
function findFirst(
  { id }: Paragraph,
  rank: number,
  { index, id: articleId, decisions }: Context,
): Other | null {
  const number = paragraphNumber(id);
  const ref = decisions.known.refs.get(rank);
  if (ref !== undefined) {
    const known = decisions.earlier.describe(ref);
    return known.article === articleId && known.number === number ? null : { ref };
  }
  const first = decisions.texts.firstOf(rank);
  return first.article === index && first.number === number ? null : { rank };
}

function readOther(other: Other, { decisions, readText }: Context): string {
  return 'ref' in other
    ? decisions.earlier.readText(other.ref)
    : readText(decisions.texts.firstOf(other.rank));
}

function toReason({ other, judgement }: Relation, context: Context): Reason {
  const { verdict, similarity, changes, rule } = judgement;
  return {
    reason: verdict as Removal['reason'],
    of: paragraphRef(other, context),
    similarity,
    changes,
    note: rule,
  };
}

function toFlag(
  { id }: Paragraph,
  reason: Flag['reason'],
  { other, judgement }: Relation,
  context: Context,
): Flag {
  const { similarity, changes, rule } = judgement;
  const of = paragraphRef(other, context);
  return {
    id,
    reason,
    of,
    ...(reason === 'supersedes' ? { supersedes: of } : {}),
    similarity,
    changes,
    note: rule,
  };
}

/** `p2` in the article at hand, `article#p2` elsewhere. */
function paragraphRef(other: Other, { index, id, feed, decisions }: Context): string {
  if ('ref' in other) {
    const { article, number } = decisions.earlier.describe(other.ref);
    return article === id ? `p${number}` : `${article}#p${number}`;
  }
  const { article, number } = decisions.texts.firstOf(other.rank);
  return article === index ? `p${number}` : `${articleId(feed, decisions.texts.order, article)}#p${number}`;
}

function explainVersion(id: string, version: string): string {
  return `the id ${id} stands for more than one text; this one is called ${version}`;
}
