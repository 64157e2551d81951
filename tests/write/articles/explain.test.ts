import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createExplainWriter } from '../../../src/write/articles/explain.ts';
import { createContext, makeArticle, makeHarbourDocument } from '../documents.ts';

async function explain(
  article = makeHarbourDocument().articles.de!,
  { columns = 80, texts = {} as Record<string, string> } = {},
) {
  const { context, text } = createContext({ columns });
  const writer = createExplainWriter(context, (name) => texts[name] ?? null);
  await writer.write(article);
  await writer.end();
  return text();
}

describe('explain', () => {
  it('shows both paragraphs side by side, with the rule and the words that differ', async () => {
    expect(await explain()).toBe(
      [
        'hafen.de.txt#p4',
        'removed: near-duplicate of p3',
        'rule: near-duplicate',
        'similarity: 0.96',
        '',
        'p3                                     │ hafen.de.txt#p4',
        'Die Kosten stiegen auf 120             │ Die Kosten stiegen auf 120',
        '[-Millionen-] Euro.                    │ {+Milionen+} Euro.',
        '',
        '',
      ].join('\n'),
    );
  });

  it('finds the other paragraph in another article', async () => {
    const article = makeArticle(
      'b',
      'de',
      { p2: 'Es gab 300 Tote.' },
      {
        flagged: [
          { id: 'p2', reason: 'update', of: 'a#p1', changes: [['30', '300']], note: 'a number differs' },
        ],
      },
    );
    const text = await explain(article, { texts: { 'a#p1': 'Es gab 30 Tote.' } });
    expect(text).toMatch(/^kept: update of a#p1$/m);
    expect(text).toMatch(/^rule: a number differs$/m);
    expect(text).toMatch(/^Es gab \[-30-\] Tote\. +│ Es gab \{\+300\+\} Tote\.$/m);
  });

  it('shows both texts whole where they differ all over', async () => {
    const words = (prefix: string) => Array.from({ length: 2500 }, (_, i) => `${prefix}${i}`).join(' ');
    const removed = [{ id: 'p2', text: words('b'), reason: 'contained', similarity: 0.1 } as const];
    const text = await explain(makeArticle('x', 'de', { p1: words('a') }, { removed }));
    expect(text).toContain('a2499-]');
    expect(text).toContain('b2499+}');
  });

  it.each([30, 59, 60, 80])('fits into %i columns', async (columns) => {
    const long = 'ä'.repeat(300);
    const article = makeArticle(
      long,
      'de',
      { p1: 'x' },
      { removed: [{ id: 'p2', text: `${long} ${long}`, of: `${long}#p1`, note: `weil ${long}` }] },
    );
    const text = await explain(article, { columns, texts: { [`${long}#p1`]: long } });
    expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
  });
});
