import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { makeArticle, makeHarbourDocument, renderArticles } from '../documents.ts';

const LONG = Array.from({ length: 40 }, (_, i) => `Wort${i}`).join(' ');

describe('format diff', () => {
  it('shows what stays in a line each, and what left with the words that differ', async () => {
    expect(await renderArticles('diff', [makeHarbourDocument().articles.de!])).toBe(
      [
        '--- hafen.de.txt (raw)',
        '+++ hafen.de.txt (cleaned)',
        '  p1   HAMBURG - Die neue Hafenbrücke wird am 3. Oktober für den Verkehr…',
        '  p2   Die Bauzeit betrug vier Jahre.',
        '  p3   Die Kosten stiegen auf 120 Millionen Euro.',
        '- p4   near-duplicate of p3, 96 % alike',
        '       Die Kosten stiegen auf 120 [-Milionen-]{+Millionen+} Euro.',
        '  p5   Radfahrer bekommen eine eigene Spur.',
        '  p6   Der Bürgermeister sprach von einem guten Tag für die Stadt.',
        '',
      ].join('\n'),
    );
  });

  it('shows an exact repeat in one line', async () => {
    const article = makeArticle('a', 'de', { p1: LONG }, { removed: [{ id: 'p2', text: LONG }] });
    const lines = (await renderArticles('diff', [article])).split('\n');
    expect(lines.slice(3, 5)).toEqual(['- p2   duplicate of p1', expect.stringMatching(/^ {7}Wort0 .*…$/)]);
  });

  it('leaves out the middle of what two long paragraphs share', async () => {
    const removed = [
      { id: 'p2', text: `${LONG} alt`, reason: 'extended', of: 'p1', similarity: 0.9 } as const,
    ];
    const article = makeArticle('a', 'de', { p1: `${LONG} neu` }, { removed });
    expect(await renderArticles('diff', [article])).toContain(
      '       … Wort34 Wort35 Wort36 Wort37 Wort38 Wort39 [-alt-]{+neu+}\n',
    );
  });

  it('shows the whole text where the other paragraph is in another article', async () => {
    const removed = [
      { id: 'p2', text: LONG, of: 'b#p7', reason: 'near-duplicate', changes: [['Wort', 'Wort0']] } as never,
    ];
    const text = await renderArticles('diff', [makeArticle('a', 'de', { p1: 'x' }, { removed })]);
    expect(text).toContain('near-duplicate of b#p7');
    expect(text.replace(/\s+/g, ' ')).toContain(`${LONG} changed: Wort → Wort0`);
  });

  it('shows paragraphs that stay but deserve a look', async () => {
    const article = makeArticle(
      'a',
      'de',
      { p1: 'Es gab 30 Tote.', p2: 'Es gab 300 Tote.' },
      { flagged: [{ id: 'p2', reason: 'update', of: 'p1', changes: [['30', '300']] }] },
    );
    expect(await renderArticles('diff', [article])).toContain(
      '! p2   stays, update of p1\n       Es gab [-30-]{+300+} Tote.\n',
    );
  });

  it.each([40, 80])('fits into %i columns', async (columns) => {
    const long = makeArticle(
      'ä'.repeat(300),
      'de',
      { p1: LONG.replaceAll(' ', '') },
      {
        removed: [{ id: 'p2', text: `${'x'.repeat(10_000)} ${LONG}`, reason: 'contained', similarity: 0.5 }],
      },
    );
    const text = await renderArticles('diff', [long, makeHarbourDocument().articles.de!], { columns });
    expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
  });
});
