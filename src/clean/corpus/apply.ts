import type { Article, Paragraph } from '../../model.ts';
import { paragraphNumber } from '../../text/paragraph-order.ts';
import { SHORT_PARAGRAPH } from '../../text/words.ts';
import { comparisonKey } from '../comparison-key.ts';
import type { Decisions, ReadText } from './decide.ts';
import type { Other } from './relations.ts';
import { articleId } from './texts/order.ts';
import type { TextTable } from './texts/text-table.ts';
import {
  applyVerdicts,
  nameParagraph,
  type ParagraphVerdict,
  type RemovalVerdict,
  toCopy,
  toFlag,
  toRemoval,
} from './verdicts.ts';

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
  const verdicts = article.paragraphs.map((paragraph, i): ParagraphVerdict => {
    const rank = texts.rankOf(feed.texts.get(feed.starts.get(index) + i));
    const removal = findRemoval(paragraph, rank, context);
    if (removal !== null) return { removal, flags: [] };
    const replaced = supersedes.get(rank);
    const update = updates.get(rank);
    const flags: ParagraphVerdict['flags'] = [];
    if (replaced !== undefined)
      flags.push(toFlag('supersedes', paragraphRef(replaced.other, context), replaced.judgement));
    if (update !== undefined)
      flags.push(toFlag('update', paragraphRef(update.other, context), update.judgement));
    return { removal: null, flags };
  });
  return applyVerdicts(article, id, verdicts);
}

interface Context {
  /** Arrival index of the article at hand, and its id in this feed. */
  index: number;
  id: string;
  feed: TextTable;
  decisions: Decisions;
  readText: ReadText;
}

function findRemoval(paragraph: Paragraph, rank: number, context: Context): RemovalVerdict | null {
  const { decisions } = context;
  const first = findFirst(paragraph, rank, context);
  const relation = decisions.removals.get(rank);
  // A copy of a text that goes for an earlier one goes for that one too: it is the source of both.
  if (relation !== undefined && (first === null || relation.earlier))
    return toRemoval(paragraphRef(relation.other, context), relation.judgement);
  if (first === null) return null;
  if (decisions.texts.wordsOf(rank) < SHORT_PARAGRAPH) return null;
  // Equal hashes say probably, the texts say certainly.
  const other = readOther(first, context);
  if (other !== paragraph.text && comparisonKey(other) !== comparisonKey(paragraph.text)) return null;
  return toCopy(paragraphRef(first, context), decisions.boilerplate.has(rank));
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

/** `p2` in the article at hand, `article#p2` elsewhere. */
function paragraphRef(other: Other, { index, id, feed, decisions }: Context): string {
  if ('ref' in other) {
    const { article, number } = decisions.earlier.describe(other.ref);
    return nameParagraph(number, article === id ? null : article);
  }
  const { article, number } = decisions.texts.firstOf(other.rank);
  return nameParagraph(number, article === index ? null : articleId(feed, decisions.texts.order, article));
}
