import type { Article, Paragraph, Removal } from '../../model.ts';
import { Units } from '../../text/code-units.ts';
import { squeezeSpaces } from '../../text/fold.ts';
import { byNumber } from '../../text/paragraph-order.ts';

/** A kind of page boilerplate and how a paragraph reads that is nothing else. */
interface Rule {
  kind: string;
  /** Matches the whole paragraph, lower-cased, white space squeezed. */
  pattern: RegExp;
  /** A longer paragraph is the author's, whatever it begins with. */
  maxWords: number;
}

/** A button says a word or two; a notice up to a sentence or two. */
const BUTTON = 6;
const POINTER = 25;
const NOTICE = 70;

const SHARING_WORDS =
  'teilen|share|tweet|twittern|drucken|print|merken|pinnen|pin|mailen|e-?mail|mail|facebook|twitter|x|whatsapp|telegram|linkedin|xing|reddit|pinterest|flipboard|pocket|threads|bluesky|mastodon|link|kopieren|copy|speichern|save|vorlesen|feedback';

const RULES: Rule[] = [
  { kind: 'separator', maxWords: 40, pattern: /^(?:[-*_=~#·•.—–+] ?){3,}$/ },
  { kind: 'sharing', maxWords: 12, pattern: new RegExp(`^(?:(?:${SHARING_WORDS})(?:[\\s|·•,/:-]+|$))+$`) },
  {
    kind: 'sharing',
    maxWords: 8,
    pattern:
      /^(?:(?:diesen )?(?:artikel|beitrag) (?:teilen|drucken|merken|versenden|vorlesen|anhören|per e-?mail (?:teilen|versenden))|(?:auf|bei|über|per|via) (?:facebook|twitter|x|whatsapp|linkedin|e-?mail) teilen|share (?:this(?: (?:article|story|post|page|on .*|via .*))?|on .*|via .*|article)|print this (?:article|page)|e-?mail this (?:article|page)|copy link|link kopieren|folgen sie uns.*|follow us.*|listen to this article.*)[.!:]?$/,
  },
  {
    kind: 'cookie notice',
    maxWords: NOTICE,
    pattern:
      /^(?:wir (?:verwenden|nutzen|setzen) (?:auf (?:dieser|unserer) (?:web)?(?:site|seite) )?cookies\b.*|(?:diese|unsere) (?:web)?(?:site|seite|website) (?:verwendet|benutzt|nutzt) cookies\b.*|(?:we|this (?:web)?site) uses? cookies\b.*|by (?:continuing|using) .* (?:use of )?cookies\b.*|(?:alle )?cookies (?:akzeptieren|ablehnen|zulassen)|(?:accept|reject) (?:all )?cookies|cookie-?\s?(?:einstellungen|hinweis|settings|policy|notice))[.!]?$/,
  },
  {
    kind: 'embedded content notice',
    maxWords: NOTICE,
    pattern:
      /^(?:an dieser stelle (?:findest du|finden sie|befindet sich|steht) .{0,60}(?:externe[nr]?|von der redaktion)\b.*|ich bin (?:damit )?einverstanden, dass mir .*(?:inhalte?|angezeigt).*|empfohlener (?:redaktioneller|externer) inhalt.*|(?:damit|hiermit|dabei|somit)? ?(?:können|werden)? ?personenbezogene daten (?:können )?(?:an|zu) dritt(?:plattformen|anbieter).*|externe inhalte (?:anzeigen|aktivieren|laden).*|this content (?:is hosted|could not be loaded).*|to view this (?:content|video).*(?:cookies|javascript).*)$/,
  },
  {
    kind: 'advertisement',
    maxWords: 14,
    pattern:
      /^(?:-+ ?)?(?:anzeigen?|werbung|advertisements?|advert|ad|sponsored(?: content)?|(?:der|dieser) (?:artikel|text|beitrag) (?:wird|geht) nach der (?:anzeige|werbung).*|(?:article|story) continues (?:below|after).*|continue reading below.*|scroll (?:down )?to continue.*|weiter nach der (?:anzeige|werbung).*|nach der (?:anzeige|werbung) weiterlesen)(?: ?-+)?[.:]?$/,
  },
  {
    kind: 'newsletter',
    maxWords: 40,
    pattern:
      /^(?:newsletter|(?:jetzt )?(?:unseren|den|zum|für den) .{0,40}newsletter .{0,60}(?:abonnieren|anmelden|bestellen).*|.{0,30}newsletter(?: hier)? (?:abonnieren|anmelden|bestellen).*|melden sie sich (?:hier |jetzt )?(?:für|zu) .{0,40}newsletter.*|sign up (?:here )?(?:for|to) .{0,60}newsletters?\b.*|subscribe to .{0,60}newsletters?\b.*|get .{0,60} (?:delivered |sent )?(?:straight |directly |right )?(?:to|in) your inbox.*)$/,
  },
  {
    kind: 'related links',
    maxWords: POINTER,
    pattern:
      /^(?:lesen sie (?:auch|hierzu|dazu|hier mehr|mehr)\b.*|lies auch\b.*|(?:auch|ebenfalls) (?:interessant|lesenswert) ?(?:[:–-].*|)|mehr (?:zum thema|dazu|von|aus) ?(?:[:–-].*|)|mehr zum thema\b[^.!?]{0,60}(?!\.)|das könnte (?:sie|dich) (?:auch )?interessieren.*|mehr themen (?:auf|aus|von|bei) (?:[^.!?]|\.(?=\S)){1,40}(?!\.)|(?:ende der )?weiteren? informationen|weitere (?:artikel|nachrichten|meldungen|themen|news|informationen)(?: (?:zum thema|aus|von)\b[^.!?]*(?!\.))?|verwandte (?:artikel|themen)|lesetipps?\b ?(?:[:–-].*|)|zum thema ?(?:[:–-].*|)|meistgelesen(?:e artikel)?|read (?:more|also|next) ?(?:[:–>-].*|)|also read ?(?:[:–-].*|)|see also ?(?:[:–-].*|)|(?:related|recommended)(?: (?:articles?|stories|content|topics|reading|posts))? ?[:–-]?|more on this(?: story| topic)?|more from [^.!?]{0,40}(?!\.)|you (?:may|might) also (?:like|be interested in).*|most (?:read|popular|viewed)|trending(?: now)?|top stories)[:.]?$/,
  },
  {
    kind: 'related links',
    maxWords: POINTER,
    // Where to read on, and nothing else: a number or a second sentence would be worth keeping.
    pattern:
      /^[^\d.!?]{0,120}(?:\b(?:lesen|finden|sehen|hören|erfahren|verfolgen) sie\b[^\d.!?]{0,80}\b(?:hier|(?:in|auf|bei) unsere[mrn]? (?:liveblog|live-?ticker|newsblog|themenseite|themenschwerpunkt|special|podcast|newsletter|app|website|kanal|übersicht))|\bhier (?:geht(?: e|['’])s|entlang|klicken)\b[^\d.!?]{0,100})[^\d.!?]{0,30}[.:!]?$/,
  },
  {
    kind: 'newsletter',
    maxWords: 50,
    pattern:
      /^(?:.{0,200}\b(?:newsletter|push-nachrichten|whatsapp-kanal|nachrichten aufs handy)\b[^\d]{0,80}\b(?:hier (?:entlang|geht(?: e|['’])s|anmelden|abonnieren|klicken)|(?:jetzt|kostenlos) (?:anmelden|abonnieren))[^\d]{0,80}|.{0,200}\babonniere(?:n sie)? (?:jetzt )?(?:den|unseren) [^\d]{0,30}(?:whatsapp-kanal|newsletter|kanal)\b.*)$/,
  },
  {
    kind: 'disclaimer',
    maxWords: 40,
    pattern:
      /^.{0,200}(?:müssen nicht|nicht (?:unbedingt|zwingend|zwangsläufig|notwendigerweise)|do(?:es)? not necessarily) .{0,60}(?:meinung|ansicht|auffassung|views?|opinions?) .{0,60}(?:redaktion|herausgeber|verlags?|editors?|publisher|newspaper)\b.{0,60}$/,
  },
  {
    kind: 'feedback',
    maxWords: 30,
    pattern:
      /^(?:ihre meinung (?:ist uns wichtig|interessiert uns)\b.*|(?:schreiben|sagen) sie uns(?: ihre meinung| an [\w.-]+@).*|(?:haben sie|hast du) (?:einen )?fehler (?:entdeckt|gefunden|bemerkt).*|(?:folgst du|folgen sie|follow) .{2,40} (?:auf|on) (?:whatsapp|facebook|instagram|tiktok|x|twitter|telegram|bluesky|youtube)\??)[.!]?$/,
  },
  {
    kind: 'script notice',
    maxWords: 40,
    pattern:
      /^(?:bitte (?:aktivieren|erlauben|schalten) sie javascript\b.*|(?:zum|für das|um) .{0,80}javascript .{0,40}(?:aktivier|benötigt|nötig|erforderlich).*|(?:diese|unsere) (?:web)?(?:site|seite|website|anwendung) (?:benötigt|braucht|erfordert|funktioniert nicht ohne) javascript.*|javascript (?:ist|is|must be|muss) .{0,40}(?:deaktiviert|disabled|ausgeschaltet|enabled|aktiviert).*|(?:please )?(?:enable|turn on|activate) javascript\b.*|(?:this (?:page|site|app|website)|you need to|we) .{0,40}\bjavascript\b.{0,80})$/,
  },
  {
    kind: 'picture credit',
    maxWords: 14,
    pattern:
      /^\(?(?:foto|fotos|bild|bilder|symbolbild|symbolfoto|archivbild|archivfoto|bildquelle|bildrechte|bildnachweis|fotocredit|grafik|screenshot|photo|photos|photograph|image|picture|file photo|photo credit|image credit|image source|credit|credits) ?(?:[:©]|by\b|via\b|courtesy\b).{2,100}[^.!?]\)?$/,
  },
  {
    kind: 'copyright',
    maxWords: 20,
    pattern:
      /^(?:(?:©|\(c\)) ?.*|copyright ?(?:[:©]|\(c\)|\d{4}|by\b).*|alle rechte vorbehalten|all rights reserved)[.]?$/,
  },
  {
    kind: 'comments',
    maxWords: 10,
    pattern:
      /^(?:(?:\d+ )?kommentare?(?: \(\d+\))?|(?:\d+ )?comments?(?: \(\d+\))?|(?:leave|post|write|add) a (?:comment|reply)|kommentar (?:schreiben|verfassen|hinterlassen)|(?:view|show|read) (?:all )?(?:\d+ )?comments|kommentare (?:anzeigen|lesen)|join the (?:conversation|discussion)|diskutieren sie mit.*)[.!…]*$/,
  },
  {
    kind: 'navigation',
    maxWords: BUTTON,
    pattern:
      /^(?:(?:zurück )?zur (?:startseite|übersicht)|(?:zurück )?nach oben|back to top|zurück|startseite|menü|menu|suche|search|skip to (?:main )?content|zum (?:haupt)?inhalt springen|impressum|datenschutz(?:erklärung)?|nutzungsbedingungen|privacy policy|terms (?:of (?:use|service)|and conditions)|login|log in|anmelden|einloggen|registrieren|sign (?:in|up)|subscribe|abonnieren|jetzt abonnieren|weiterlesen|continue reading|(?:mehr|weitere) (?:anzeigen|laden)|(?:load|show|view) more)[:.›»>]*$/,
  },
  {
    kind: 'broadcast note',
    maxWords: 30,
    pattern:
      /^(?:dieses thema im programm:?.*|sendung: .*\d{1,2}[:.]\d{2} uhr|(?:über dieses thema|darüber) berichtete?t? .*\d{1,2}[:.]\d{2} uhr)[.]?$/,
  },
  {
    kind: 'time stamp',
    maxWords: 12,
    pattern:
      /^(?:(?:stand|zuletzt (?:aktualisiert|geändert)|(?:veröffentlicht|aktualisiert|erstellt)(?: am)?|(?:last |first )?(?:updated|published|posted)(?: on| at)?)\b ?:? ?(?:(?:mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[.,]* )?(?:\d{1,2}[./:]\s?\d{1,2}|\d{1,2}\.? [a-zä]{3,9}\.? \d{4}|[a-z]{3,9}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}).{0,40})$/,
  },
  {
    kind: 'reading time',
    maxWords: 6,
    pattern:
      /^(?:lesezeit|lesedauer|reading time)?:? ?(?:ca\. ?)?\d{1,3} (?:min(?:uten?|utes?|s)?\.?)(?: (?:lesezeit|lesedauer|read|to read))?$/,
  },
];

/**
 * Takes out paragraphs that are page boilerplate by their wording: sharing buttons, cookie notices, picture credits and the like,
 * in German and English. A rule matches a whole paragraph or nothing, and what would empty an article is left in it.
 * Applying it twice changes nothing.
 */
export function removeBoilerplate(article: Article): Article {
  const removed: Removal[] = [];
  const paragraphs: Paragraph[] = [];
  for (const paragraph of article.paragraphs) {
    const kind = nameBoilerplate(paragraph.text);
    if (kind === null) paragraphs.push(paragraph);
    else removed.push({ ...paragraph, reason: 'boilerplate', of: null, similarity: 1, note: kind });
  }
  if (removed.length === 0 || paragraphs.length === 0) return article;
  return { ...article, paragraphs, removed: [...article.removed, ...removed].sort(byNumber) };
}

/** The longest rule looks no further than this. */
const MAX_LENGTH = 600;
const MAX_WORDS = Math.max(...RULES.map(({ maxWords }) => maxWords));

/** The kind of boilerplate that a paragraph is by its wording, or null. */
export function nameBoilerplate(text: string): string | null {
  if (text.length > MAX_LENGTH) return null;
  const { words, squeezed } = readBlanks(text);
  if (words > MAX_WORDS) return null;
  const line = squeezed ? text.toLowerCase() : squeezeSpaces(text.toLowerCase());
  for (const { kind, maxWords, pattern } of RULES) if (words <= maxWords && pattern.test(line)) return kind;
  return null;
}

const units = new Units();

/** How many words white space cuts a text into, and whether there is no more of it than single spaces between them. */
function readBlanks(text: string): { words: number; squeezed: boolean } {
  const length = units.read(text);
  const { values } = units;
  let words = 0;
  let squeezed = true;
  let inside = false;
  for (let i = 0; i < length && words <= MAX_WORDS; i++) {
    const code = values[i]!;
    if (!isBlank(code)) {
      if (!inside) words++;
      inside = true;
    } else {
      if (!inside || code !== SPACE) squeezed = false;
      inside = false;
    }
  }
  return { words, squeezed: squeezed && inside };
}

const SPACE = 0x20;

/** White space as `\s` has it. */
function isBlank(code: number): boolean {
  if (code < 0x80) return code === SPACE || (code >= 9 && code <= 13);
  return code < 0x1680 ? code === 0xa0 : BLANKS.has(code);
}

/** Those beyond Latin. */
const BLANKS = new Set(
  [
    ...'\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  ].map((character) => character.charCodeAt(0)),
);
