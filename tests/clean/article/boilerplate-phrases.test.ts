import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameBoilerplate, removeBoilerplate } from '../../../src/clean/article/boilerplate-phrases.ts';
import { makeArticle } from '../article.ts';

describe('nameBoilerplate', () => {
  it.each([
    ['Teilen', 'sharing'],
    ['Teilen | Drucken | Merken', 'sharing'],
    ['Share this article', 'sharing'],
    ['Print', 'sharing'],
    ['Wir verwenden Cookies, um Ihnen das beste Erlebnis zu bieten.', 'cookie notice'],
    ['We use cookies to improve your experience on our site.', 'cookie notice'],
    ['Foto: Katrin Lohse/dpa', 'picture credit'],
    ['(Photo: Reuters)', 'picture credit'],
    ['Lesen Sie auch: So teuer wird die Brücke', 'related links'],
    ['Mehr zum Thema', 'related links'],
    ['Read more:', 'related links'],
    ['Auch interessant: So teuer wird die Brücke', 'related links'],
    ['Weitere Nachrichten aus Rostau', 'related links'],
    ['Mehr zur Lage am Hafen lesen Sie in unserem Liveblog:', 'related links'],
    ['Hier geht es zu unserer App für Leserinnen und Leser.', 'related links'],
    ['Ihre Meinung ist uns wichtig. Schreiben Sie uns an post@bote.example', 'feedback'],
    ['Folgst du dem Rostauer Boten schon auf WhatsApp?', 'feedback'],
    ['Bitte aktivieren Sie JavaScript, um diese Seite zu sehen.', 'script notice'],
    ['You need to enable JavaScript to run this app.', 'script notice'],
    [
      'An dieser Stelle finden Sie einen von uns ausgewählten, externen Inhalt, der den Artikel ergänzt.',
      'embedded content notice',
    ],
    ['Copyright: Rostauer Bote', 'copyright'],
    ['Mehr Themen auf bote.example:', 'related links'],
    ['Ende der weiteren Informationen', 'related links'],
    ['Nachrichten aufs Handy? Hier geht es zu unserer App.', 'newsletter'],
    ['Alles auf einen Blick? Dann abonnieren Sie unseren Newsletter, jeden Morgen neu.', 'newsletter'],
    ['Gastbeiträge müssen nicht die Meinung der Redaktion wiedergeben.', 'disclaimer'],
    ['Anzeige', 'advertisement'],
    ['Article continues below', 'advertisement'],
    ['Jetzt unseren Newsletter abonnieren', 'newsletter'],
    ['Sign up for our morning newsletter', 'newsletter'],
    ['© 2026 Rostauer Bote', 'copyright'],
    ['12 Kommentare', 'comments'],
    ['Zurück zur Startseite', 'navigation'],
    ['3 Min. Lesezeit', 'reading time'],
    ['* * *', 'separator'],
  ])('knows "%s" as %s', (text, kind) => {
    expect(nameBoilerplate(text)).toBe(kind);
  });

  it.each([
    'Teilen will die Partei ihre Macht nicht.',
    'Share prices fell on Monday after the bank cut its forecast.',
    'Share this information, please?',
    'Google will Cookies von Drittanbietern ab 2027 abschaffen, wie der Konzern am Dienstag mitteilte.',
    'Die Website verwendet Cookies ohne Zustimmung der Nutzer, urteilte das Gericht.',
    'Foto: ein Wort aus dem Griechischen. Es bedeutet Licht.',
    'Read more books, teachers say.',
    'Die Anzeige gegen den Bürgermeister wurde fallen gelassen.',
    'Der Newsletter der Stadt erreicht 4000 Menschen.',
    'Mehr zum Bau der Brücke will die Stadt am Freitag sagen.',
    'Auch interessant war der Vortrag von Ines Brandt über die 14 Brücken der Stadt.',
    'Weitere Themen aus dem Stadtrat waren die Schulen und der Hafen.',
    'Mehr zum Thema will die Stadt am Freitag sagen.',
    'More from the council is expected on 3 May.',
    'Copyright law changes next year, the ministry said.',
    'Die Liste der 14 Opfer finden Sie hier.',
    'Die Polizei verschickt ihren Newsletter an 300 Menschen, hier geht es um 14 Fälle.',
    'Die Zeugen müssen nicht derselben Meinung sein, sagte der Richter.',
    'JavaScript wurde 1995 in zehn Tagen entworfen.',
    'MINSK, 19. September (BelTA) -',
    '„Kein Kommentar.“',
    '30 Minuten dauerte die Rede.',
    'Nein.',
    '2 : 1',
  ])('leaves "%s" to the author', (text) => {
    expect(nameBoilerplate(text)).toBeNull();
  });

  it('finds none in the seeds', () => {
    for (const tag of ['de', 'en']) {
      const file = new URL(`../../../fixtures/belta-kazakhstan/belta-kazakhstan.${tag}.txt`, import.meta.url);
      for (const line of readFileSync(file, 'utf8').split('\n')) expect(nameBoilerplate(line)).toBeNull();
    }
  });
});

describe('removeBoilerplate', () => {
  it('moves it to removed, naming the rule, and leaves ids where they are', () => {
    const article = removeBoilerplate(makeArticle(['Ein Absatz.', 'Teilen', 'Noch ein Absatz.']));
    expect(article.paragraphs.map(({ id }) => id)).toEqual(['p1', 'p3']);
    expect(article.removed).toMatchObject([
      { id: 'p2', text: 'Teilen', reason: 'boilerplate', of: null, note: 'sharing' },
    ]);
  });

  it('never empties an article', () => {
    const article = makeArticle(['Anzeige', 'Teilen']);
    expect(removeBoilerplate(article)).toBe(article);
  });

  it('changes nothing the second time', () => {
    const once = removeBoilerplate(makeArticle(['Ein Absatz.', 'Teilen']));
    expect(removeBoilerplate(once)).toEqual(once);
  });
});
