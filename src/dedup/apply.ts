import type { Article, Flag, Paragraph, Removal } from '../model.ts';
import { isBoilerplatePhrase } from './boilerplate.ts';
import type { Decisions, ReadText, Relation } from './decide.ts';
import type { Feed, Place } from './feed.ts';
import { comparisonKey } from './key.ts';
import { byNumber, paragraphNumber } from './repeats.ts';
import { SHORT_PARAGRAPH } from './words.ts';

/** Puts into effect for one article (by arrival index) what was decided for the feed's texts. */
export function applyDecisions(
  article: Article,
  index: number,
  feed: Feed,
  decisions: Decisions,
  readText: ReadText,
): Article {
  const context = { article: index, feed, decisions, readText };
  const paragraphs: Paragraph[] = [];
  const removed: Removal[] = [...article.removed];
  const flagged: Flag[] = [...article.flagged];
  article.paragraphs.forEach((paragraph, i) => {
    const rank = decisions.rankOf[feed.texts.get(feed.starts.get(index) + i)]!;
    const removal = findRemoval(paragraph, rank, context);
    if (removal !== null) {
      removed.push({ ...paragraph, ...removal });
      return;
    }
    paragraphs.push(paragraph);
    const update = decisions.updates.get(rank);
    if (update !== undefined) flagged.push(toFlag(paragraph, update, context));
  });
  const version = decisions.order.versions.get(index);
  return {
    ...article,
    ...(version === undefined ? {} : nameVersion(article, version)),
    paragraphs,
    removed: removed.sort(byNumber),
    flagged,
  };
}

interface Context {
  /** Arrival index of the article at hand. */
  article: number;
  feed: Feed;
  decisions: Decisions;
  readText: ReadText;
}

type Reason = Omit<Removal, 'id' | 'text' | 'line' | 'language'>;

function findRemoval(paragraph: Paragraph, rank: number, context: Context): Reason | null {
  const { feed, decisions, readText } = context;
  const first = decisions.firsts[rank]!;
  const isFirst = first.article === context.article && first.number === paragraphNumber(paragraph.id);
  const relation = decisions.removals.get(rank);
  // A copy of a text that goes for an earlier one goes for that one too: it is the source of both.
  if (relation !== undefined && (isFirst || relation.other < rank)) return toReason(relation, context);
  if (isFirst) return null;
  const key = comparisonKey(paragraph.text);
  if (feed.words.get(decisions.ordered[rank]!) < SHORT_PARAGRAPH && !isBoilerplatePhrase(key)) return null;
  // Equal hashes say probably, the texts say certainly.
  if (comparisonKey(readText(first)) !== key) return null;
  const of = nameParagraph(first, context);
  if (decisions.boilerplate.has(rank)) return { reason: 'boilerplate', of, similarity: 1 };
  return feed.words.get(decisions.ordered[rank]!) < SHORT_PARAGRAPH
    ? null
    : { reason: 'duplicate', of, similarity: 1 };
}

function toReason({ other, judgement }: Relation, context: Context): Reason {
  const { verdict, similarity, changes, rule } = judgement;
  const of = nameParagraph(context.decisions.firsts[other]!, context);
  return { reason: verdict as Removal['reason'], of, similarity, changes, note: rule };
}

function toFlag({ id }: Paragraph, { other, judgement }: Relation, context: Context): Flag {
  const of = nameParagraph(context.decisions.firsts[other]!, context);
  return {
    id,
    reason: 'update',
    of,
    similarity: judgement.similarity,
    changes: judgement.changes,
    note: judgement.rule,
  };
}

/** `p2` in the article at hand, `article#p2` elsewhere. */
function nameParagraph({ article, number }: Place, context: Context): string {
  if (article === context.article) return `p${number}`;
  const version = context.decisions.order.versions.get(article);
  return `${versionId(context.feed.ids[article]!, version)}#p${number}`;
}

function versionId(id: string, version: number | undefined): string {
  return version === undefined ? id : `${id}~${version}`;
}

function nameVersion(article: Article, version: number): Pick<Article, 'id' | 'warnings'> {
  const id = versionId(article.id, version);
  const warning = `the id ${article.id} stands for ${version} different texts in this feed; this one is called ${id}`;
  return { id, warnings: [...article.warnings, warning] };
}
