import { describe, expect, it } from 'vitest';
import { mayBeContent } from '../../../src/align/restore/may-be-content.ts';
import type { Paragraph, Removal } from '../../../src/model.ts';

const INSIDE = { at: [4, 4] as [number, number], isInside: true };
const HEAD = { at: [0, 0] as [number, number], isInside: false };

function keep(text: string): Paragraph {
  return { id: 'p1', text, line: 1, language: 'de' };
}

function remove(text: string, removal: Partial<Removal>): Removal {
  return { ...keep(text), reason: 'boilerplate', of: null, similarity: 1, ...removal };
}

describe('mayBeContent', () => {
  const text = keep('Further information');

  it('takes a heading that stands inside', () => {
    const heading = remove('Weitere Informationen', { note: 'related links' });
    expect(mayBeContent(heading, text, INSIDE)).toBe(true);
    expect(mayBeContent(heading, text, HEAD)).toBe(false);
  });

  it('leaves boilerplate that is no heading', () => {
    expect(mayBeContent(remove('Anzeige', { note: 'advertisement' }), text, INSIDE)).toBe(false);
    const pointer = 'Lesen Sie auch: Was der Rat beschlossen hat';
    expect(mayBeContent(remove(pointer, { note: 'related links' }), text, INSIDE)).toBe(false);
  });

  it('leaves pointers to other pages that stand on both sides', () => {
    const pointer = remove('Mehr zum Thema', { note: 'related links' });
    expect(mayBeContent(pointer, remove('Read more', { note: 'related links' }), INSIDE)).toBe(false);
    const heading = remove('Kommentare', { note: 'comments' });
    expect(mayBeContent(heading, remove('Comments', { note: 'comments' }), INSIDE)).toBe(true);
  });

  it('takes a first line that begins like a caption, and no credit of a picture', () => {
    const note = 'picture credit';
    const title = remove('Fotos: Die besten Bilder des Jahres', { note });
    expect(mayBeContent(title, remove('Photos: The best pictures of the year', { note }), HEAD)).toBe(true);
    expect(mayBeContent(title, keep('Photos: The best pictures of the year'), INSIDE)).toBe(false);
    const credit = remove('Foto: Anna Kowalski/dpa', { note });
    expect(mayBeContent(credit, remove('Photo: Anna Kowalski/dpa', { note }), HEAD)).toBe(false);
  });

  it('takes a repeat of the same article and none of another', () => {
    expect(mayBeContent(remove('Ausgabe', { reason: 'duplicate', of: 'p2' }), text, INSIDE)).toBe(true);
    expect(mayBeContent(remove('Ausgabe', { reason: 'duplicate', of: 'b#p2' }), text, INSIDE)).toBe(false);
    expect(mayBeContent(remove('Ausgabe', { reason: 'boilerplate', of: 'b#p2' }), text, INSIDE)).toBe(false);
  });
});
