import { Chalk } from 'chalk';
import type { Article, BilingualDocument, Flag, Pair, Removal } from '../../src/model.ts';
import type { PairFailure } from '../../src/write/documents/writer.ts';
import type { AlignFormat, ArticleFormat } from '../../src/write/formats.ts';
import { createArticleWriter, createPairWriter } from '../../src/write/index.ts';

/** Options of a rendering; what is left out is a plain 80-column terminal in `/news`. */
export interface Look {
  columns?: number;
  color?: boolean;
  appendSummary?: (markdown: string) => Promise<void>;
}

/** What a format makes of articles. */
export async function renderArticles(format: ArticleFormat, articles: readonly Article[], look: Look = {}) {
  const { context, text } = createContext(look);
  const writer = await createArticleWriter(format, context);
  for (const article of articles) await writer.write(article);
  await writer.end();
  return text();
}

/** What a format makes of bilingual documents. */
export async function renderPairs(
  format: AlignFormat,
  documents: readonly (BilingualDocument | PairFailure)[],
  look: Look = {},
) {
  const { context, text } = createContext(look);
  const writer = await createPairWriter(format, context);
  for (const document of documents) await writer.write(document);
  await writer.end();
  return text();
}

/** What a writer is given, and what it has written so far. */
export function createContext({ columns = 80, color = false, appendSummary }: Look = {}) {
  const chunks: string[] = [];
  return {
    text: () => chunks.join(''),
    context: {
      output: {
        write: async (chunk: string) => void chunks.push(chunk),
        commit: async () => {},
        discard: async () => {},
      },
      paint: new Chalk({ level: color ? 1 : 0 }),
      columns,
      cwd: '/news',
      appendSummary,
    },
  };
}

type RemovalParts = Partial<Removal> & Pick<Removal, 'id' | 'text'>;

/** An article with the given paragraphs (`id -> text`) on lines that follow their numbers. */
export function makeArticle(
  id: string,
  language: string,
  paragraphs: Record<string, string>,
  extra: Partial<Omit<Article, 'removed'>> & { removed?: RemovalParts[]; flagged?: Flag[] } = {},
): Article {
  const lineOf = (paragraph: string) => 2 * Number(paragraph.slice(1)) - 1;
  return {
    schemaVersion: 1,
    id,
    source: { name: id, format: 'text', encoding: 'utf-8' },
    language: { tag: language, confidence: 0.99 },
    title: null,
    published: null,
    dateline: null,
    paragraphs: Object.entries(paragraphs).map(([id, text]) => ({ id, text, language, line: lineOf(id) })),
    flagged: [],
    warnings: [],
    ...extra,
    removed: (extra.removed ?? []).map((removal) => ({
      line: lineOf(removal.id),
      language,
      reason: 'duplicate',
      of: 'p1',
      similarity: 1,
      ...removal,
    })),
  };
}

interface PairParts extends Omit<Partial<Pair>, 'sides'> {
  /** Paragraph ids of the first and of the second article. */
  ids: [string[], string[]];
}

/** Lines two articles up by hand; texts, coverage and the unpaired are worked out. */
export function makeDocument(
  id: string,
  articles: [Article, Article],
  pairs: PairParts[],
  extra: Partial<BilingualDocument> = {},
): BilingualDocument {
  const languages = articles.map(({ language }) => language.tag) as [string, string];
  const byLanguage = <T>(of: (article: Article, side: 0 | 1) => T) =>
    Object.fromEntries(languages.map((tag, side) => [tag, of(articles[side]!, side as 0 | 1)]));
  const paired = [0, 1].map((side) => new Set(pairs.flatMap(({ ids }) => ids[side]!)));
  const textOf = (article: Article, id: string) => article.paragraphs.find((p) => p.id === id)!.text;
  return {
    schemaVersion: 2,
    id,
    languages,
    relation: 'translation',
    confidence: 0.97,
    coverage: byLanguage(() => 0.5),
    articles: byLanguage((article) => article),
    pairs: pairs.map(({ ids, ...rest }) => ({
      score: 0.95,
      relation: 'translation',
      evidence: [],
      links: [],
      discrepancies: [],
      ...rest,
      sides: byLanguage((article, side) => ({
        ids: ids[side],
        text: ids[side].map((id) => textOf(article, id)).join('\n\n'),
      })),
    })),
    unpaired: byLanguage(({ paragraphs }, side) =>
      paragraphs.map(({ id }) => id).filter((id) => !paired[side]!.has(id)),
    ),
    ...extra,
  };
}

/** A small document with everything in it: a merged pair, crossing pairs, a removal, paragraphs without a partner. */
export function makeHarbourDocument(): BilingualDocument {
  const german = makeArticle(
    'hafen.de.txt',
    'de',
    {
      p1: 'HAMBURG - Die neue Hafenbrücke wird am 3. Oktober für den Verkehr geöffnet.',
      p2: 'Die Bauzeit betrug vier Jahre.',
      p3: 'Die Kosten stiegen auf 120 Millionen Euro.',
      p5: 'Radfahrer bekommen eine eigene Spur.',
      p6: 'Der Bürgermeister sprach von einem guten Tag für die Stadt.',
    },
    {
      title: 'Brücke "Hafen" & mehr',
      removed: [
        {
          id: 'p4',
          text: 'Die Kosten stiegen auf 120 Milionen Euro.',
          reason: 'near-duplicate',
          of: 'p3',
          similarity: 0.96,
          changes: [['Milionen', 'Millionen']],
        },
      ],
    },
  );
  const english = makeArticle('harbour.en.txt', 'en', {
    p1: 'The new harbour bridge opens to traffic on 3 October after four years of building work.',
    p2: 'Cyclists get a lane of their own.',
    p3: 'It cost 125 million euros.',
    p4: 'Ferries will keep running until the end of the year.',
  });
  return makeDocument(
    'hafenbrücke',
    [german, english],
    [
      {
        ids: [['p1', 'p2'], ['p1']],
        score: 0.97,
        evidence: [
          { kind: 'word', de: 'Hafenbrücke', en: 'harbour bridge' },
          { kind: 'date', de: '3. Oktober', en: '3 October' },
          { kind: 'word', de: 'vier', en: 'four' },
        ],
      },
      {
        ids: [['p3'], ['p3']],
        score: 0.62,
        relation: 'partial',
        evidence: [{ kind: 'word', de: 'Euro', en: 'euros' }],
        discrepancies: [{ kind: 'number', de: '120', en: '125', deRange: null, enRange: null }],
      },
      {
        ids: [['p5'], ['p2']],
        score: 0.31,
        relation: 'comparable',
        evidence: [{ kind: 'word', de: 'Radfahrer', en: 'Cyclists' }],
      },
    ],
    { relation: 'partial', confidence: 0.88, coverage: { de: 0.81, en: 0.74 } },
  );
}
