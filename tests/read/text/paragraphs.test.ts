import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../../src/read/text/paragraphs.ts';

const texts = (raw: string) => splitParagraphs(raw).map(({ text }) => text);

describe('splitParagraphs', () => {
  it('takes one line as one paragraph', () => {
    expect(splitParagraphs('Erster Absatz.\nZweiter Absatz.')).toEqual([
      { text: 'Erster Absatz.', line: 1 },
      { text: 'Zweiter Absatz.', line: 2 },
    ]);
  });

  it('makes no paragraph of blank lines, wherever they stand', () => {
    expect(splitParagraphs('\n\u00a0\nErster Absatz.\n\n\nZweiter.\n\n')).toEqual([
      { text: 'Erster Absatz.', line: 3 },
      { text: 'Zweiter.', line: 6 },
    ]);
  });

  it.each([
    ['CRLF', 'Eins.\r\nZwei.\r\n'],
    ['old Mac line ends', 'Eins.\rZwei.'],
    ['line separators', 'Eins.\u2028Zwei.'],
  ])('knows %s', (_, raw) => {
    expect(texts(raw)).toEqual(['Eins.', 'Zwei.']);
  });

  it('joins hard-wrapped lines when blank lines separate the paragraphs', () => {
    const raw =
      'Der Botschafter hält es für wichtig,\ndass Belarus eine Schule aufgebaut\nhat.\n\nEr sieht Potenzial für den Ausbau\nder Zusammenarbeit.';
    expect(splitParagraphs(raw)).toEqual([
      { text: 'Der Botschafter hält es für wichtig, dass Belarus eine Schule aufgebaut hat.', line: 1 },
      { text: 'Er sieht Potenzial für den Ausbau der Zusammenarbeit.', line: 5 },
    ]);
  });

  it('keeps lines that end a sentence apart, blank lines or not', () => {
    expect(
      texts('Ein Satz steht hier auf seiner Zeile.\nNoch ein Satz steht hier.\n\nUnd ein dritter.'),
    ).toHaveLength(3);
  });

  it('keeps the items of a list apart', () => {
    const raw =
      'Die Tagesordnung der Sitzung im Rathaus\n\n- Haushalt der Stadt für das Jahr 2026\n- Neubau der Brücke am alten Hafen\n- Verschiedenes';
    expect(texts(raw)).toHaveLength(4);
  });

  it('joins neither headings nor quoted mail nor rules to the lines around them', () => {
    const raw =
      '# Der Hafen\nDie Stadt hat am Mittwoch nach drei Jahren\nBauzeit eine Brücke eröffnet.\n\n> Danke für die Nachricht\n> aus dem Rathaus\n---\nDas Amt schrieb dazu am Donnerstag\nnichts weiter.';
    expect(texts(raw)).toEqual([
      '# Der Hafen',
      'Die Stadt hat am Mittwoch nach drei Jahren Bauzeit eine Brücke eröffnet.',
      '> Danke für die Nachricht',
      '> aus dem Rathaus',
      '---',
      'Das Amt schrieb dazu am Donnerstag nichts weiter.',
    ]);
  });

  it('takes a date or a dash at the start of a wrapped line for no item of a list', () => {
    const raw =
      'Die Brücke wird nach Angaben der Stadt erst am\n19. September freigegeben\n– so steht es im Plan.\n\nBis dahin bleibt die alte Straße\ngesperrt.';
    expect(texts(raw)).toHaveLength(2);
  });

  it('keeps a short numbered heading apart from the text under it', () => {
    const raw =
      'Drei Wege durch die Altstadt von Rostau\n\n1. Am Wasser entlang\nDer Weg beginnt am Leuchtturm und führt in einer Stunde zum Markt.\n\n2. Über die Höfe\nHinter dem Rathaus öffnen sich vier Höfe, die bis 1912 Brauereien waren.';
    expect(texts(raw)).toEqual(raw.split('\n').filter(Boolean));
  });

  it('keeps a heading apart from a paragraph that is hard-wrapped below it', () => {
    const raw =
      '1. Am Wasser entlang\nDer Weg beginnt am Leuchtturm und führt in einer\nStunde am Fluss entlang bis zum Markt mit seinen\nalten Häusern.\n\n2. Über die Höfe\nHinter dem Rathaus öffnen sich vier Höfe, die bis\nzum Krieg Brauereien waren.';
    expect(texts(raw)).toEqual([
      '1. Am Wasser entlang',
      'Der Weg beginnt am Leuchtturm und führt in einer Stunde am Fluss entlang bis zum Markt mit seinen alten Häusern.',
      '2. Über die Höfe',
      'Hinter dem Rathaus öffnen sich vier Höfe, die bis zum Krieg Brauereien waren.',
    ]);
  });

  it('joins the lines of an only paragraph that is hard-wrapped', () => {
    const raw =
      'Rostau (npa) - Eine 51-jährige Radfahrerin ist am Freitag \nam alten Hafen von einer Tür getroffen und leicht verletzt \nworden. Wie die Wache mitteilte, hatte der Fahrer eines \nLieferwagens sie nicht gesehen.';
    expect(texts(raw)).toEqual([raw.replaceAll(' \n', ' ')]);
  });

  it.each([
    [
      'headlines of one length',
      'Rostau gewinnt das Spiel gegen Sundvik klar\nHafenfest lockt tausend Gäste in die Altstadt\nFähre nach Sundvik fällt wegen Sturms heute aus',
    ],
    ['a poem', 'Der Wind weht über das Watt,\nund Möwen schreien,\ndie keiner hört.'],
  ])('keeps the lines of %s', (_, raw) => {
    expect(texts(raw)).toHaveLength(3);
  });

  it('keeps soft hyphens and inner spaces: the text is the author’s', () => {
    expect(texts('  Hoch\u00adtechnologie\u00a0park  ')).toEqual(['Hoch\u00adtechnologie\u00a0park']);
  });

  it('loses no word, whatever the layout', () => {
    const word = fc.stringMatching(/^[a-zäöü.]{1,12}$/);
    const layout = fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', '\n\n', '\r\n', '  \n \n')));
    fc.assert(
      fc.property(layout, (pieces) => {
        const raw = pieces.flat().join('');
        expect(texts(raw).join(' ').split(/\s+/).filter(Boolean)).toEqual(raw.split(/\s+/).filter(Boolean));
      }),
    );
  });
});
