/**
 * Names of the output formats. They stand apart from the writers, so that help, completion and the check of
 * `--format` load none of them.
 */
export const ARTICLE_FORMATS = ['text', 'json', 'jsonl', 'diff', 'github', 'sarif'] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** Formats that tell what was found instead of giving the cleaned article. */
const REPORTS: ReadonlySet<ArticleFormat> = new Set(['diff', 'github', 'sarif']);

export function isReport(format: ArticleFormat): boolean {
  return REPORTS.has(format);
}

export const PAIR_FORMATS = ['json', 'jsonl', 'tmx', 'xliff', 'tsv', 'xces', 'text', 'html'] as const;
export type PairFormat = (typeof PAIR_FORMATS)[number];

/** `align` gives documents, or tells which facts differ, for a build. */
export const ALIGN_FORMATS = [...PAIR_FORMATS, 'github', 'sarif'] as const;
export type AlignFormat = (typeof ALIGN_FORMATS)[number];

/** `feed` gives documents, or tells what was repeated and which facts differ, for a build. */
export const FEED_FORMATS = [...PAIR_FORMATS, 'github', 'sarif'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** What a pair holds on each side. */
export const UNITS = ['paragraph', 'sentence'] as const;
export type Unit = (typeof UNITS)[number];
