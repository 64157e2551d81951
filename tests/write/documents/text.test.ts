import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { AlignerError } from '../../../src/errors.ts';
import { makeArticle, makeDocument, makeHarbourDocument, renderPairs } from '../documents.ts';

const widest = (text: string) => Math.max(...text.split('\n').map((line) => stringWidth(line)));

describe('format text of align', () => {
  it('opens with the verdict in words', async () => {
    const text = await renderPairs('text', [makeHarbourDocument()]);
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /^hafenbrücke partial \(0\.88\): .* 3 pairs, holding 81 % of German and 74 % of English; 1 repeat taken out\./,
    );
  });

  it('shows each pair side by side, with relation and score between', async () => {
    const text = await renderPairs('text', [makeHarbourDocument()]);
    expect(text).toMatch(/^p3 Die Kosten stiegen auf 120 +≠ 0\.62 {2}p3 It cost 125 million euros\.$/m);
    expect(text).toMatch(/^≠ number: 120 ≠ 125$/m);
  });

  it('shows paragraphs without a partner alone, on their side', async () => {
    const lines = (await renderPairs('text', [makeHarbourDocument()])).split('\n');
    expect(lines.find((line) => line.includes('p6 Der'))).toBe('p6 Der Bürgermeister sprach von');
    expect(lines.find((line) => line.includes('p4 Ferries'))).toMatch(/^ {45}p4 Ferries/);
  });

  it.each([24, 40, 60, 80, 120, 200])('fits into %i columns', async (columns) => {
    const wide = makeDocument(
      '宽',
      [
        makeArticle('a', 'zh', { p1: '这座新桥将于十月三日通车。'.repeat(9) }),
        makeArticle('b', 'en', { p1: 'x'.repeat(10_000) }),
      ],
      [{ ids: [['p1'], ['p1']] }],
    );
    expect(widest(await renderPairs('text', [makeHarbourDocument(), wide], { columns }))).toBeLessThanOrEqual(
      columns,
    );
  });

  it('says the same with and without colour', async () => {
    const plain = await renderPairs('text', [makeHarbourDocument()]);
    const colored = await renderPairs('text', [makeHarbourDocument()], { color: true });
    expect(colored).toMatch(/\u001b\[32m/);
    const bare = colored.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '');
    expect(bare).toBe(plain);
  });

  it('lets no control sequence of an article reach the terminal', async () => {
    const articles = [
      makeArticle('a', 'de', { p1: 'rot \u001b[31m und \u0007 laut \u009b2J' }),
      makeArticle('b', 'en', { p1: 'x' }),
    ];
    const text = await renderPairs('text', [makeDocument('d', articles as never, [])]);
    expect(text).not.toMatch(/[\u001b\u0007\u009b]/);
    expect(text).toContain('rot \ufffd[31m und \ufffd laut \ufffd2J');
  });

  it('gives a failure its place', async () => {
    const failure = { id: 'broken', error: new AlignerError('empty', 'there is nothing in it') };
    expect(await renderPairs('text', [failure])).toBe('broken: not aligned: there is nothing in it\n');
  });
});
