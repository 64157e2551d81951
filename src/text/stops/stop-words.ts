import type { LanguageTag } from '../../model.ts';

/** What a language writes with a full stop that ends no sentence, in lower case and without the stop. */
export interface StopWords {
  /** Something always follows: titles, and shortened words that bind two others. */
  before: ReadonlySet<string>;
  /** Abbreviations before a number, many of which are words or names as well: `Art`, `Jan`, `no`. */
  beforeNumber: ReadonlySet<string>;
  /** Abbreviations that may end a sentence too. */
  other: ReadonlySet<string>;
  /** Words of one letter each that something always follows, as they are without stops: `zb` for `z. B.`. */
  letters: ReadonlySet<string>;
  /** Words that seldom follow an abbreviation in capitals, and often begin a sentence. */
  starters: ReadonlySet<string>;
  /** Words before an ordinal; null in a language that writes ordinals without a stop. */
  beforeOrdinal: ReadonlySet<string> | null;
  months: ReadonlySet<string>;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const STOP_WORDS: Record<LanguageTag, StopWords> = {
  de: {
    before: list(
      `bspw bzw dipl dr evtl frl geb gegr ggf ggü gest hl hr hrsg inkl ing insb kfm lt mag prof sog st verw vgl vs zzgl`,
    ),
    beforeNumber: list(
      `abb abs apr art aug bd ca dez feb fig jan jul jun kap max min mär nov nr okt pos rd rn sept sep tab taf tel ziff`,
    ),
    other: list('bsp chr co dgl ebd etc inc jh jhd jr mio mrd phil rer nat sr std str tsd usf usw'),
    letters: list('zb dh idr og va'),
    starters:
      list(`aber alle allerdings alles als am an auch auf aus außer außerdem bei beim bis da dabei dadurch dafür dagegen
      daher damit danach dann daran darauf daraus darum das davon davor dazu dem den denn der des deshalb dessen
      deutlich die dies diese diesem diesen dieser dieses doch dort du durch ebenso ein eine einem einen einer
      eines einige er erst es etwa für gegen gestern heute hier hinter ich ihm ihnen ihr ihre ihrem ihren ihrer
      im in insgesamt jede jeder jedoch jetzt kein keine keiner künftig laut man manche mehr mehrere mein meine
      mit morgen nach nachdem neben nicht nichts niemand noch nun nur ob obwohl oder ohne schließlich schon sein
      seine seinem seinen seiner seit sie sind so sogar später sondern trotz über übrigens um und unser unsere
      unter viele vom von vor während wann war waren warum was weder wegen weil weitere wenn wer wie wir wird wo
      zu zudem zuletzt zum zunächst zur zuvor zwar zwei zwischen`),
    beforeOrdinal:
      list(`ab alle als am an auf bei beim bis das dem den der des die diese diesem diesen dieser dieses drei ein eine einem
      einen einer eines für gegen ihr ihre ihrem ihren ihrer im ins jede jeden jeder jedes kein keine mein meine
      nach nächste oder sein seine seinem seinen seiner seit sowie statt und unser unsere vier fünf sechs sieben
      acht neun zehn elf zwölf zwei vom von vor zum zur`),
    months:
      list(`januar jänner februar märz april mai juni juli august september oktober november dezember jan feb apr jun jul
      aug sept okt nov dez`),
  },
  en: {
    before: list(
      `adm brig capt cf cmdr cpl det dr gen gov hon insp lt maj messrs mr mrs ms mt prof rep rev sen sgt st supt vs`,
    ),
    beforeNumber: list(
      'approx apr art aug ch dec feb fig jan jul jun mar no nos nov oct op para pp sec sep sept vol',
    ),
    other: list('al ave blvd bros co col corp dept ed est etc ft inc jr ltd ph rd res sq sr univ'),
    letters: list('eg ie'),
    starters:
      list(`a about according after although among an and another any are around as at because before both but by despite
      did does during each even every everyone everything except few following for from had has have he her here
      his how however i if in incidentally instead is it its just last later like many meanwhile more moreover
      most much my no nobody none not nothing now of on once one only or other our over people several she since
      so some still such than that the their then there these they this those though three to today two under
      until was we were what when where which while who why with without yesterday yet you your`),
    beforeOrdinal: null,
    months: list('january february march april may june july august september october november december'),
  },
};

/** Languages besides German that write ordinals with a stop: `3. oktober`, `3. října`. */
export const ORDINAL_LANGUAGES: ReadonlySet<LanguageTag> = new Set([
  'de',
  'cs',
  'da',
  'fi',
  'hr',
  'hu',
  'no',
  'nb',
  'pl',
  'sk',
  'sl',
  'sr',
]);
