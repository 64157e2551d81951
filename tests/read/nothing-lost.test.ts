import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../src/api/clean-article.ts';
import type { Article } from '../../src/model.ts';
import { readAs } from './gather.ts';

/** Words that stand once in the whole input, so that each can be looked for. */
function numberWords(): () => string {
  let n = 0;
  return () => `wort${n++}x`;
}

const WORD = /wort\d+x/g;
const listWords = (texts: readonly string[]) => texts.join(' ').match(WORD)?.sort() ?? [];

/** Every word of the input stands once in `paragraphs` or `removed`, and what was removed says why. */
async function expectAllKept(raw: string, name: string, visible = raw): Promise<void> {
  const read = await readAs(name, raw);
  expect(read.failures).toEqual([]);
  const articles: Article[] = await Promise.all(read.articles.map(cleanArticle));
  const removed = articles.flatMap((article) => article.removed);
  const texts = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  expect(listWords([...texts, ...removed.map(({ text }) => text)])).toEqual(listWords([visible]));
  for (const { reason, note, of } of removed) expect(`${reason} ${note ?? of}`).toMatch(/\S \S/);
}

/** A sentence or two, a short note, a teaser: its words are made when it is written. */
interface Piece {
  words: number;
  end: string;
}

const piece: fc.Arbitrary<Piece> = fc.record({
  words: fc.integer({ min: 1, max: 14 }),
  end: fc.constantFrom('', '.', '?', ':', '…'),
});
const write = ({ words, end }: Piece, next: () => string) =>
  `${Array.from({ length: words }, next).join(' ')}${end}`;

type Node = { tag: string; name: string; children: Node[] } | Piece;

const TAGS =
  'p p p div section article main aside nav header footer ul ol li h1 h2 h3 table tr td th dl dd blockquote figure figcaption a span b em button select svg noscript template details address form label textarea pre'.split(
    ' ',
  );
const NAMES = [
  '',
  '',
  '',
  'article-body',
  'teaser',
  'related',
  'newsletter',
  'lead',
  'hidden',
  'comments',
  'caption',
];

const { node } = fc.letrec<{ node: Node; parent: Node }>((tie) => ({
  node: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, piece, tie('parent')),
  parent: fc.record({
    tag: fc.constantFrom(...TAGS),
    name: fc.constantFrom(...NAMES),
    children: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
  }),
}));

function writeNode(node: Node, next: () => string): string {
  if (!('tag' in node)) return write(node, next);
  const { tag, name, children } = node;
  const link = tag === 'a' ? ' href="/x"' : '';
  const inner = children.map((child) => writeNode(child, next)).join(' ');
  return `<${tag}${link}${name ? ` class="${name}"` : ''}>${inner}</${tag}>`;
}

/** Something that is text for certain: an input without any is refused as a whole, aloud. */
const text = (next: () => string) => `${Array.from({ length: 12 }, next).join(' ')}.`;
const nodes = fc.array(node, { maxLength: 6 });
const pieces = fc.array(piece, { minLength: 1, maxLength: 8 });
const escapeTags = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe('every reader keeps each visible text once, in paragraphs or in removed', () => {
  it('HTML pages of any length', async () => {
    await fc.assert(
      fc.asyncProperty(nodes, fc.integer({ min: 1, max: 8 }), nodes, async (before, body, after) => {
        const next = numberWords();
        const some = (list: Node[]) => list.map((node) => writeNode(node, next)).join('\n');
        const html = `<html><head><title>Titel</title></head><body>${some(before)}<article><h1>${text(next)}</h1>${Array.from({ length: body }, () => `<p>${text(next)}</p>`).join('')}</article>${some(after)}</body></html>`;
        await expectAllKept(html, 'page.html');
      }),
      { numRuns: 200 },
    );
  });

  it('plain text', async () => {
    const breaks = fc.constantFrom('\n', '\n\n', '\r\n', '\n- ', '\n1. ', ' \n');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(piece, breaks), { minLength: 1 }), async (lines) => {
        const next = numberWords();
        await expectAllKept(lines.map(([line, end]) => write(line, next) + end).join(''), 'a.txt');
      }),
    );
  });

  it('Markdown', async () => {
    const marks = fc.constantFrom('', '# ', '## ', '> ', '- ', '1. ', '**', '| ');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(marks, piece), { minLength: 1 }), async (lines) => {
        const next = numberWords();
        const body = lines.map(([mark, line]) => mark + write(line, next)).join('\n\n');
        await expectAllKept(`---\ntitle: Titel\n---\n${body}\n`, 'a.md');
      }),
    );
  });

  it('RSS, with and without a summary, escaped once or twice', async () => {
    const coding = fc.constantFrom<(html: string) => string>(
      (html) => `<![CDATA[${html}]]>`,
      escapeTags,
      (html) => escapeTags(escapeTags(html)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(pieces, fc.option(piece), coding), { minLength: 1, maxLength: 3 }),
        async (entries) => {
          const next = numberWords();
          const items = entries.map(([contents, summary, code], i) => {
            const html = contents.map((content) => `<p>${write(content, next)}</p>`).join('');
            const description = summary ? `<description>${write(summary, next)}</description>` : '';
            return `<item><title>Titel</title><guid>${i}</guid>${description}<content:encoded>${code(html)}</content:encoded></item>`;
          });
          await expectAllKept(
            `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Blatt</title>${items.join('')}</channel></rss>`,
            'feed.xml',
          );
        },
      ),
    );
  });

  it('Atom and JSON feeds', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, piece, fc.boolean(), async (contents, summary, atom) => {
        const next = numberWords();
        const html = contents.map((content) => `<p>${write(content, next)}</p>`).join('');
        const short = write(summary, next);
        const feed = atom
          ? `<feed xmlns="http://www.w3.org/2005/Atom"><title>Blatt</title><entry><id>1</id><title>Titel</title><summary>${short}</summary><content type="html">${escapeTags(html)}</content></entry></feed>`
          : JSON.stringify({
              version: 'https://jsonfeed.org/version/1.1',
              title: 'Blatt',
              items: [{ id: '1', content_html: html, summary: short }],
            });
        await expectAllKept(feed, atom ? 'feed.atom' : 'feed.json');
      }),
    );
  });

  it('JSON Lines and JSON lists of text, HTML and paragraphs', async () => {
    const kind = fc.constantFrom('text', 'html', 'paragraphs');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(kind, pieces, nodes), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (list, lines) => {
          const next = numberWords();
          const records = list.map(([field, contents, tree], i) => {
            const texts = contents.map((content) => write(content, next));
            const html = `<p>${text(next)}</p>${tree.map((node) => writeNode(node, next)).join('')}`;
            const value = { text: texts.join('\n'), html, paragraphs: texts }[field];
            // Words of the other forms stay unused.
            return { id: `${i}`, [field]: value };
          });
          const raw = lines
            ? records.map((record) => JSON.stringify(record)).join('\n')
            : JSON.stringify(records, null, 1);
          await expectAllKept(raw, lines ? 'a.jsonl' : 'a.json');
        },
      ),
    );
  });
});
