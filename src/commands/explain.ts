import { type CleanedArticles, type CleanOptions, cleanArticles } from '../api/clean.ts';
import { readArticles } from '../api/read.ts';
import { AlignerError, EXIT } from '../errors.ts';
import type { Article } from '../model.ts';
import { createConsole } from '../process/console.ts';
import type { Io } from '../process/io.ts';
import { openIndex } from '../store/index.ts';
import { explainFinding } from '../write/articles/explain.ts';
import { createWriterContext, type FolderOptions, produceOutput, toFolderOptions } from './common.ts';
import { showProgress } from './report/progress.ts';

export interface ExplainOptions extends FolderOptions, Pick<CleanOptions, 'near'> {
  /** Index of earlier runs to judge against; it is read and never written. */
  index?: string | undefined;
}

/** `aligner explain ARTICLE#PARAGRAPH FILES...`: why a paragraph goes or stays when these are cleaned together. */
export async function explain(
  name: string,
  files: readonly string[],
  options: ExplainOptions,
  io: Io,
): Promise<number> {
  const console = await createConsole(io, options);
  const { article: id, paragraph } = parseName(name);
  const index = options.index === undefined ? undefined : openIndex(options.index, undefined, io);
  let refused = 0;
  const onProgress = showProgress(console);
  const onFailure = ({ failure }: { failure: AlignerError }) => {
    refused++;
    console.fail(failure.message);
  };
  try {
    const inputs = files.length > 0 ? files : ['-'];
    const articles = readArticles(inputs, { ...toFolderOptions(options), io, onFailure, onProgress });
    const cleaned = await cleanArticles(articles, {
      near: options.near,
      openEarlier: (texts) => index?.read(texts),
      onProgress,
    });
    try {
      const article = findArticle(cleaned, id, paragraph);
      await produceOutput(io, options, async (output) => {
        const look = createWriterContext(io, output, console);
        const lines = describe(article, paragraph, (text, finding) =>
          explainFinding(article, text, finding, cleaned.findText, look),
        );
        await output.write(`${lines.join('\n')}\n`);
        return true;
      });
    } finally {
      cleaned.close();
    }
  } finally {
    index?.close();
  }
  return refused > 0 ? EXIT.failed : EXIT.done;
}

/** `article-7#p3`, or `p3` alone: of a single article, clean prints no more. */
function parseName(name: string): { article: string | undefined; paragraph: string } {
  const [, article, number] = /^(?:(.+)#)?p?(\d+)$/s.exec(name) ?? [];
  if (number === undefined) {
    throw new AlignerError(
      'usage',
      `"${name}" names no paragraph; write it as clean does, such as article-7#p3`,
    );
  }
  return { article, paragraph: `p${number}` };
}

function findArticle(cleaned: CleanedArticles, id: string | undefined, paragraph: string): Article {
  if (id === undefined) {
    const articles = cleaned.articles();
    const { value: only } = articles.next();
    if (only && articles.next().done) return only;
    throw new AlignerError(
      'usage',
      `"${paragraph}" does not tell the article; write it as clean does, such as ${only?.id ?? 'article-7'}#${paragraph}`,
    );
  }
  const article = cleaned.findArticle(id);
  if (article) return article;
  throw new AlignerError('usage', `no article has the id "${id}"; ids are what clean prints`);
}

type Show = (text: string, finding: Article['removed'][number] | Article['flagged'][number]) => string[];

function describe(article: Article, id: string, show: Show): string[] {
  const removal = article.removed.find((entry) => entry.id === id);
  if (removal) return show(removal.text, removal);
  const paragraph = article.paragraphs.find((entry) => entry.id === id);
  if (!paragraph) {
    const count = article.paragraphs.length + article.removed.length;
    throw new AlignerError('usage', `${article.id} has no paragraph ${id}; it has ${count} of them`);
  }
  const flag = article.flagged.find((entry) => entry.id === id);
  return flag
    ? show(paragraph.text, flag)
    : [`${article.id}#${id}`, 'kept: no other paragraph says the same'];
}
