import { describe, expect, it } from 'vitest';
import { makeArticle, renderArticles } from '../documents.ts';

const render = (title: string | null, paragraphs: Record<string, string>) =>
  renderArticles('text', [{ ...makeArticle('a', 'de', paragraphs), title }]);

describe('format text', () => {
  it('prints the headline, which pages and feeds give apart from the paragraphs', async () => {
    expect(await render('Brücke eröffnet', { p2: 'Die Brücke ist fertig.' })).toBe(
      'Brücke eröffnet\nDie Brücke ist fertig.\n',
    );
  });

  it.each(['Brücke eröffnet', '# Brücke eröffnet', 'BRÜCKE ERÖFFNET'])(
    'prints it once where it is a paragraph: %s',
    async (line) => {
      expect(await render('Brücke eröffnet', { p1: line, p2: 'Sie ist fertig.' })).toBe(
        `${line}\nSie ist fertig.\n`,
      );
    },
  );

  it.each([[null], ['  ']])('prints no line for the title %j', async (title) => {
    expect(await render(title, { p1: 'Sie ist fertig.' })).toBe('Sie ist fertig.\n');
  });

  it('keeps a headline of several lines on one', async () => {
    expect(await render('Brücke\n eröffnet', { p1: 'Ja.' })).toBe('Brücke eröffnet\nJa.\n');
  });
});
