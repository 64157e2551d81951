import { describe, expect, it } from 'vitest';
import { identifyLanguages } from '../../src/language/identify.ts';

const GERMAN = [
  'Die Stadtverordneten haben am Donnerstag beschlossen, dass die alte Markthalle am Hafen nicht abgerissen wird.',
  'Nach einer langen Debatte stimmten vierzig der sechzig Abgeordneten für den Erhalt, weil das Gebäude noch immer von vielen Händlern genutzt wird.',
  'Die Bürgermeisterin sagte, sie wolle bis zum Frühjahr einen Plan vorlegen, wie die Sanierung bezahlt werden kann.',
];
const ENGLISH = [
  'The city council decided on Thursday that the old market hall at the harbour will not be torn down.',
  'After a long debate forty of the sixty members voted to keep it, because many traders still use the building.',
  'The mayor said she would present a plan by the spring that shows how the repairs could be paid for.',
];

/** A text alone: name of the case, text, expected tag of the document. */
const ALONE: [name: string, text: string, tag: string][] = [
  ['German sentence', GERMAN[0]!, 'de'],
  ['English sentence', ENGLISH[0]!, 'en'],
  ['German headline in capitals', 'BUNDESTAG BESCHLIESST NEUES GESETZ ZUR RENTE', 'de'],
  ['English headline in capitals', 'PARLIAMENT PASSES NEW LAW ON PENSIONS', 'en'],
  ['German broken into lines', 'Der Zug fuhr\nnicht mehr weiter,\nweil auf der Strecke\nein Baum lag.', 'de'],
  [
    'English line before a longer German one',
    'Breaking news\nDie Feuerwehr war am Abend noch immer mit den Löscharbeiten in der Fabrik beschäftigt.',
    'de',
  ],
  [
    'Luxembourgish',
    'D’Regierung huet de Mëtteg decidéiert, datt d’Schoule vun der nächster Woch un nees fir all Kanner op sinn.',
    'lb',
  ],
  [
    'Dutch',
    'De regering heeft woensdag besloten dat de scholen vanaf volgende week weer open mogen voor alle kinderen.',
    'nl',
  ],
  [
    'Afrikaans',
    'Die regering het Woensdag besluit dat die skole van volgende week af weer vir al die kinders oop sal wees.',
    'af',
  ],
  [
    'Bavarian',
    'Da Voda hod gsogt, dass ea heid ned hoam kimmt, weil da Zug ned foahrt und a koa Auto ned do is.',
    'bar',
  ],
  [
    'Swiss German',
    'Dr Bundesrat het hüt entschide, dass d Schuele wieder offe si dörfe, und das isch für vili Lüt e gueti Nachricht gsi.',
    'gsw',
  ],
  [
    'Nigerian Pidgin',
    'Di goment don tok say dem go open school for all pikin next week and di mama and papa dem dey happy.',
    'pcm',
  ],
  [
    'Scots',
    'The cooncil hae decidit that the auld mercat haa at the herbour winna be caad doon, an the fowk are gey pleased wi it.',
    'sco',
  ],
  [
    'Russian',
    'Правительство в среду объявило, что школы со следующей недели снова откроются для всех детей.',
    'ru',
  ],
  [
    'Ukrainian',
    'Уряд у середу оголосив, що школи з наступного тижня знову відкриються для всіх дітей.',
    'uk',
  ],
  [
    'Belarusian',
    'Урад у сераду абвясціў, што школы з наступнага тыдня зноў адкрыюцца для ўсіх дзяцей.',
    'be',
  ],
  ['Belarusian headline', 'У Мінску адкрылі новую бібліятэку', 'be'],
  [
    'Kazakh',
    'Үкімет сәрсенбі күні мектептердің келесі аптадан бастап барлық балалар үшін қайта ашылатынын хабарлады.',
    'kk',
  ],
  [
    'French',
    'Le gouvernement a annoncé mercredi que les écoles rouvriraient la semaine prochaine pour tous les enfants.',
    'fr',
  ],
  [
    'Spanish',
    'El Gobierno anunció el miércoles que las escuelas volverán a abrir la próxima semana para todos los niños.',
    'es',
  ],
  [
    'Portuguese',
    'O governo anunciou na quarta-feira que as escolas vão reabrir na próxima semana para todas as crianças.',
    'pt',
  ],
  [
    'Italian',
    'Il governo ha annunciato mercoledì che le scuole riapriranno la prossima settimana per tutti i bambini.',
    'it',
  ],
  [
    'Polish',
    'Rząd ogłosił w środę, że szkoły zostaną ponownie otwarte w przyszłym tygodniu dla wszystkich dzieci.',
    'pl',
  ],
  [
    'Czech',
    'Vláda ve středu oznámila, že školy se příští týden znovu otevřou pro všechny děti bez výjimky.',
    'cs',
  ],
  [
    'Turkish',
    'Hükümet çarşamba günü okulların gelecek haftadan itibaren tüm çocuklar için yeniden açılacağını duyurdu.',
    'tr',
  ],
  [
    'Swedish',
    'Regeringen meddelade på onsdagen att skolorna öppnar igen nästa vecka för alla barn i hela landet.',
    'sv',
  ],
  [
    'Danish',
    'Regeringen oplyste onsdag, at skolerne åbner igen i næste uge, så alle børn kan komme tilbage til undervisningen.',
    'da',
  ],
  [
    'Norwegian',
    'Regjeringen opplyste onsdag at skolene åpner igjen neste uke, slik at alle barna kan komme tilbake til undervisningen.',
    'nb',
  ],
  ['nine Chinese characters', '学校下周重新开放了', 'zh'],
  ['Japanese with few kana', '政府は水曜日、学校再開方針を発表', 'ja'],
  [
    'Arabic',
    'أعلنت الحكومة يوم الأربعاء أن المدارس ستفتح أبوابها من جديد الأسبوع المقبل لجميع الأطفال',
    'ar',
  ],
  ['Greek', 'Η κυβέρνηση ανακοίνωσε την Τετάρτη ότι τα σχολεία ανοίγουν ξανά.', 'el'],
  ['a photo credit', 'Foto: dpa', 'und'],
  ['one German word', 'Regierungskrise', 'und'],
  ['numbers', '3 : 1, 17.30 – 19.45, 2 000 000', 'und'],
  ['an address', 'https://example.org/politik/der-neue-plan-der-regierung.html', 'und'],
  ['two addresses and a word', 'siehe www.example.org/die-neue-halle redaktion@example.org', 'und'],
  ['a list of names', 'Martin Kessler, Johanna Brandt, Sofia Marchetti, Piotr Nowak', 'und'],
  ['code', 'for (let i = 0; i < list.length; i++) { if (is_open(list[i])) return i; }', 'und'],
  ['nothing', '', 'und'],
  ['stars', '* * *', 'und'],
];

describe('a text alone', () => {
  it.each(ALONE)('%s', async (_name, text, tag) => {
    const { document, blocks } = await identifyLanguages([text]);
    expect({ document: document.tag, blocks }).toEqual({ document: tag, blocks: [tag] });
  });
});

/** One more paragraph among German or English ones: its expected tag; the document keeps its language. */
const AMONG: [name: string, around: string[], paragraph: string, tag: string][] = [
  [
    'a German quotation in an English article',
    ENGLISH,
    '„Wir haben lange um diese Halle gekämpft, und jetzt bleibt sie endlich stehen.“',
    'de',
  ],
  [
    'an English quotation in a German article',
    GERMAN,
    '“We have fought for this hall for a long time, and now it is going to stay.”',
    'en',
  ],
  [
    'a French paragraph in a German article',
    GERMAN,
    'Le maire a déclaré que la halle resterait ouverte pendant les travaux, pour tous les marchands.',
    'fr',
  ],
  [
    'a Dutch paragraph in a German article',
    GERMAN,
    'De burgemeester zei dat de hal tijdens de werkzaamheden open blijft voor alle handelaren.',
    'nl',
  ],
  [
    'a Russian paragraph in a German article',
    GERMAN,
    'Мэр заявила, что рынок останется открытым во время ремонта.',
    'ru',
  ],
  ['a one-word headline in a German article', GERMAN, 'Regierungskrise', 'de'],
  ['a one-word headline in an English article', ENGLISH, 'Standoff', 'en'],
  ['an English loan as German headline', GERMAN, 'Shutdown', 'de'],
  ['a headline without function words', GERMAN, 'Bürgermeisterin verteidigt teure Sanierungspläne', 'de'],
  ['an English headline without function words', ENGLISH, 'Mayor defends costly harbour repairs', 'en'],
  ['a list of names', GERMAN, 'Martin Kessler, Johanna Brandt, Sofia Marchetti, Piotr Nowak', 'de'],
  ['numbers', GERMAN, '12 : 7', 'und'],
  ['an address', ENGLISH, 'https://example.org/the-new-plan-of-the-city', 'und'],
];

describe('a paragraph among others', () => {
  it.each(AMONG)('%s', async (_name, around, paragraph, tag) => {
    const { document, blocks } = await identifyLanguages([around[0]!, paragraph, ...around.slice(1)]);
    const language = around === GERMAN ? 'de' : 'en';
    expect(document.tag).toBe(language);
    expect(blocks).toEqual([language, tag, language, language]);
  });
});
