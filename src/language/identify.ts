import type { Article, Language, LanguageTag } from '../model.ts';
import { type Block, readBlock } from './block.ts';
import type { Ranker, RankerSource } from './detectors/detectors.ts';
import { loadFastText } from './detectors/fasttext.ts';
import { loadFranc } from './detectors/franc.ts';
import { supports } from './evidence.ts';
import { judge } from './judge.ts';
import { languageOf, UNDETERMINED } from './tags.ts';
import { FEWEST_LETTERS_TO_DIFFER, label, measureConfidence, sumLetters, vote, type Winner } from './vote.ts';

/** What is known about a text's language beforehand. Weak: it only decides what would stay open. */
export interface LanguageHints {
  /** Language that the input declares for itself; templates declare the wrong one in 4 of 100 pages. */
  declared?: string;
  /** Languages that the user expects. */
  prefer?: readonly string[];
}

/** The two statistical detectors, each loaded when it is first needed. */
export interface Detectors {
  franc: RankerSource;
  fastText: RankerSource;
}

export interface Identification {
  document: Language;
  /** One tag for each text, in their order. */
  blocks: LanguageTag[];
}

/** Fills in the language of an article and of each of its paragraphs; gives a new article. */
export async function identifyArticle(article: Article): Promise<Article> {
  const declared = article.source.declaredLanguage;
  const texts = article.paragraphs.map(({ text }) => text);
  const { document, blocks } = await identifyLanguages(texts, declared ? { declared } : {});
  const paragraphs = article.paragraphs.map((paragraph, at) => ({ ...paragraph, language: blocks[at]! }));
  return { ...article, language: document, paragraphs };
}

/** The language of a document and of each of its paragraphs: BCP 47 tags, `und` where unsure. Never throws. */
export function identifyLanguages(
  texts: readonly string[],
  hints: LanguageHints = {},
): Promise<Identification> {
  return identifyWith({ franc: loadFranc, fastText: loadFastText }, texts, hints);
}

/**
 * Function words first: they name German and English outright, in all but short paragraphs. Where they settle the
 * document, its language is taken for what is short, and franc has to contradict before fastText is asked;
 * otherwise both judge every paragraph, and the paragraphs vote.
 */
export async function identifyWith(
  detectors: Detectors,
  texts: readonly string[],
  hints: LanguageHints,
): Promise<Identification> {
  const blocks = texts.map(readBlock);
  const open = blocks.filter((block) => block.text !== '' && !block.verdict);
  const settled = settle(blocks);
  const doubtful = settled ? open.filter((block) => !fits(block, settled)) : open;
  await judgeAll(detectors, doubtful, settled?.tag);
  const document = settled ?? applyHints(vote(blocks), blocks, hints);
  return {
    document: { tag: document.tag, confidence: measureConfidence(blocks, document) },
    blocks: blocks.map((block) => label(block, document)),
  };
}

/** The document's language, if the blocks that are clear outweigh all others together. */
function settle(blocks: readonly Block[]): Winner | undefined {
  const winner = vote(blocks);
  return winner.weight > sumLetters(blocks) / 2 ? winner : undefined;
}

/** Too short to stand against its document, or with the document's own function words. */
function fits(block: Block, { tag, script }: Winner): boolean {
  return (
    block.script === script && (block.letters < FEWEST_LETTERS_TO_DIFFER || supports(block.evidence, tag))
  );
}

/** Where franc names the expected language, or nearly, fastText is not asked. */
async function judgeAll(
  detectors: Detectors,
  blocks: readonly Block[],
  expected?: LanguageTag,
): Promise<void> {
  if (blocks.length === 0) return;
  const franc = await detectors.franc();
  let fastText: Ranker | undefined;
  for (const block of blocks) {
    const opinion = franc(block.text);
    if (expected && isNearlyFirst(opinion, expected)) continue;
    fastText ??= await detectors.fastText();
    block.verdict = judge(block, opinion, fastText(block.text));
  }
}

/** franc's scores are relative to the best: this close, the order is chance. */
const NEARLY = 0.95;

function isNearlyFirst(ranking: ReturnType<Ranker>, tag: LanguageTag): boolean {
  return ranking.some((candidate) => candidate.tag === tag && candidate.score >= NEARLY);
}

/** Where all verdicts are weak, a language that was at least thought of and is expected wins; without one, `und`. */
function applyHints(winner: Winner, blocks: readonly Block[], hints: LanguageHints): Winner {
  const verdicts = blocks.flatMap(({ verdict }) => verdict ?? []);
  if (verdicts.some(({ trust }) => trust !== 'low')) return winner;
  const thoughtOf = new Set(verdicts.flatMap(({ candidates }) => candidates));
  const expected = [hints.declared ?? '', ...(hints.prefer ?? [])].map(languageOf);
  const tag = expected.find((language) => language !== undefined && thoughtOf.has(language));
  return { ...winner, tag: tag ?? UNDETERMINED };
}
