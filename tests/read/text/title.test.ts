import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../../src/read/text/paragraphs.ts';
import { findTitle } from '../../../src/read/text/title.ts';

const BODY =
  'Der Stadtrat hat am Dienstag beschlossen, die alte Klappbrücke im Hafen nach drei Jahren Bauzeit endlich abzureißen.';
const titleOf = (raw: string) => findTitle(splitParagraphs(raw));

describe('findTitle', () => {
  it.each([
    ['a short line over a blank line', `Brücke wird abgerissen\n\n${BODY}`, 'Brücke wird abgerissen'],
    ['a short line over a longer paragraph', `Brücke wird abgerissen\n${BODY}`, 'Brücke wird abgerissen'],
    ['a question', `Wird die Brücke abgerissen?\n\n${BODY}`, 'Wird die Brücke abgerissen?'],
    ['a Markdown heading', `# Brücke wird abgerissen #\n${BODY}`, 'Brücke wird abgerissen'],
    ['an underlined heading', `Brücke\n======\n\n${BODY}`, null],
    ['an underlined headline', `Brücke wird abgerissen\n======\n\n${BODY}`, 'Brücke wird abgerissen'],
  ])('finds %s', (_, raw, title) => {
    expect(titleOf(raw)).toBe(title);
  });

  it.each([
    ['a sentence', `Die Brücke wird abgerissen.\n\n${BODY}`],
    ['a dateline', `ROSTAU, 14. Mai (NPA) - Die Brücke\n\n${BODY}`],
    ['an author', `Von Katrin Lohse\n\n${BODY}`],
    ['a date', `19. 09. 2026\n\n${BODY}`],
    ['a button', `Artikel teilen\n\n${BODY}`],
    ['one word', `Politik\n\n${BODY}`],
    ['an item of a list', `- Brücke wird abgerissen\n\n${BODY}`],
    ['a line over other short lines', 'Erste Zeile\nZweite Zeile\nDritte Zeile'],
    ['nothing', ''],
  ])('takes %s for no headline', (_, raw) => {
    expect(titleOf(raw)).toBeNull();
  });
});
