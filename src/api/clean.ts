import { prepareArticle } from '../clean/article/prepare-article.ts';
import { applyDecisions } from '../clean/corpus/apply.ts';
import { type Decisions, decideInSteps, type ReadText } from '../clean/corpus/decide.ts';
import type { Earlier } from '../clean/corpus/texts/earlier.ts';
import { articleId } from '../clean/corpus/texts/order.ts';
import { TextTable } from '../clean/corpus/texts/text-table.ts';
import { Spool } from '../engine/spool.ts';
import type { Article } from '../model.ts';
import { finishSteps, ignoreProgress, type OnProgress } from '../process/progress.ts';
import { openVocabulary } from '../read/shipped/words.ts';

export { cleanArticle } from './clean-article.ts';

export interface CleanOptions {
  /** `loose` also removes mere rewordings; `strict`, the default, keeps them. */
  near?: 'strict' | 'loose' | undefined;
  /** Gives the paragraphs of earlier runs, once all articles of this one are known. */
  openEarlier?: ((texts: TextTable) => Earlier | undefined) | undefined;
  /** Hears of each article after it was cleaned by itself, before it is compared with the others. */
  onRead?: ((article: Article) => void) | undefined;
  onProgress?: OnProgress | undefined;
}

/** Articles that were cleaned against one another. They stand in a temporary file: call `close` in the end. */
export interface CleanedArticles {
  texts: TextTable;
  decisions: Decisions;
  readText: ReadText;
  /** Records that came again word for word and were passed over. */
  repeated: number;
  /** The cleaned articles in the order of the data: published, id, contents. */
  articles(): Generator<Article>;
  /** The cleaned article with this id, or null. */
  findArticle(id: string): Article | null;
  /** The text of a paragraph of these articles or of an earlier run, by its name (`article#p3`); null where it is unknown. */
  findText(name: string): string | null;
  close(): void;
}

/**
 * Prepares each article, then cleans all against one another. The order in which they come makes no difference, and memory holds
 * fingerprints only: the texts wait in a temporary file.
 */
export async function cleanArticles(
  articles: Iterable<Article> | AsyncIterable<Article>,
  { near = 'strict', openEarlier, onRead, onProgress = ignoreProgress }: CleanOptions = {},
): Promise<CleanedArticles> {
  const spool = new Spool();
  try {
    const texts = new TextTable();
    for await (const raw of articles) {
      const article = await prepareArticle(raw);
      texts.add(article);
      spool.add(article);
      onRead?.(article);
    }
    const readText: ReadText = ({ at }) => spool.readText(at);
    const earlier = openEarlier?.(texts);
    const steps = decideInSteps(texts, readText, {
      near,
      vocabulary: openVocabulary,
      ...(earlier ? { earlier } : {}),
    });
    const decisions = await finishSteps(steps, onProgress, 'paragraphs compared');
    return describeCleaned(spool, texts, decisions, readText);
  } catch (error) {
    spool.close();
    throw error;
  }
}

function describeCleaned(
  spool: Spool,
  texts: TextTable,
  decisions: Decisions,
  readText: ReadText,
): CleanedArticles {
  const { order } = decisions.texts;
  const readArticle = (index: number) =>
    applyDecisions(spool.readArticle(index), index, texts, decisions, readText);
  const findArticle = (id: string) => {
    const index = order.articles.find((article) => articleId(texts, order, article) === id);
    return index === undefined ? null : readArticle(index);
  };
  return {
    texts,
    decisions,
    readText,
    repeated: order.repeated.size,
    *articles() {
      for (const index of order.articles) yield readArticle(index);
    },
    findArticle,
    findText(name) {
      const [id, paragraph] = [name.slice(0, name.lastIndexOf('#')), name.slice(name.lastIndexOf('#') + 1)];
      const article = findArticle(id);
      if (article === null) return decisions.earlier.findText(id, paragraph);
      const entries = [...article.paragraphs, ...article.removed];
      return entries.find((entry) => entry.id === paragraph)?.text ?? null;
    },
    close: () => spool.close(),
  };
}
