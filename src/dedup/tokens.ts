import { foldTypography, INVISIBLE, isPlain, stripDateline } from './key.ts';

/** A word, number or sign of a paragraph as the diff sees it. */
export interface Token {
  /** As it stands in the text. */
  text: string;
  /** Folded for comparison: letter case, ß and typography do not count. */
  form: string;
  /** Offsets in `Tokens.text`. */
  start: number;
  end: number;
  /** True where a sentence begins. */
  opensSentence: boolean;
}

export interface Tokens {
  /** The paragraph without dateline, invisible characters and cut mark: the tokens' offsets point into it. */
  text: string;
  tokens: Token[];
  /** True when the text says that it was cut (`…`, `[mehr]`, `Read more`) or breaks off without an end. */
  cutAtEnd: boolean;
  /** True when the text opens with an ellipsis. */
  cutAtStart: boolean;
  /** True when the cut goes through a word (`Entwick…`). */
  cutInWord: boolean;
}

/** Scripts without spaces: every character is a token. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
/** A sign belongs to its number, and thousands may be grouped by spaces or apostrophes. */
const NUMBER = String.raw`(?<![\p{L}\p{N}])[-+−]?(?:\d{1,3}(?:[\u0020\u00a0\u2009\u202f'’]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*)(?!\p{L})`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}+)*`;
/** Signs that carry a fact; a question is no statement. */
const SIGN = String.raw`[%‰°§&?=<>^²³¼½¾]|\p{Sc}`;
const TOKEN = new RegExp(`${UNSPACED}|${NUMBER}|${WORD}|${SIGN}`, 'gu');

const READ_MORE =
  'mehr lesen|weiterlesen|weiter lesen|lesen sie mehr|zum artikel|read more|continue reading|full story';
/** What a teaser has instead of its end: an ellipsis, a bracketed note such as `[mehr]` or `[+812 chars]`, a link text. */
const CUT_MARK = new RegExp(
  String.raw`(?:\s*(?:[[(]\s*(?:…|\.{3}|mehr|more|weiter|${READ_MORE}|\+\d+ chars?)[^\])]*[\])]|(?:…|\.{3,})(?:\s*(?:mehr|more|weiter))?|(?<=[.!?…\]]\s*)(?:${READ_MORE}))[\s»>→.]*)+$`,
  'iu',
);
const LONGEST_CUT_MARK = 80;
/** What every cut mark has; a look at it spares most paragraphs the search. */
const MAY_BE_CUT = /…|\.{3}|[\])]|lesen|artikel|read|story/i;
const SENTENCE_END = /[.!?…]["'’”“»«)\]]*\s/;
/** `19. September`, `Dr. Weber`, `z. B. Wien`: a full stop behind so short a token ends no sentence. */
const ABBREVIATION = /^(?:\p{L}|\d{1,2}|dr|prof|st|mr|mrs|ms|bzw|ca|mio|mrd|nr|sen|rep|gov|vs)$/u;

/** Splits a paragraph into the tokens that the diff compares. */
export function tokenize(paragraph: string): Tokens {
  const visible = isPlain(paragraph) ? paragraph : paragraph.normalize('NFC').replace(INVISIBLE, '');
  const whole = stripDateline(visible).trim();
  const tail = whole.slice(-LONGEST_CUT_MARK);
  const mark = MAY_BE_CUT.test(tail) ? (CUT_MARK.exec(tail)?.[0].length ?? 0) : 0;
  const text = mark < tail.length ? whole.slice(0, whole.length - mark) : whole;
  const marked = text.length < whole.length;
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const previous = tokens.at(-1);
    const start = match.index;
    tokens.push({
      text: match[0],
      form: foldToken(match[0]),
      start,
      end: start + match[0].length,
      opensSentence: previous === undefined || opensSentence(previous, text.slice(previous.end, start + 1)),
    });
  }
  return {
    text,
    tokens,
    cutAtEnd: marked || /[\p{L}\p{N},;–-]$/u.test(text),
    cutAtStart: /^(?:…|\.{3})/.test(text),
    cutInWord: marked && /^\S/.test(whole.slice(text.length)) && /[\p{L}\p{N}]$/u.test(text),
  };
}

/** The text from one token up to, without, another one; empty for no tokens. */
export function sliceText({ text, tokens }: Tokens, start: number, end: number): string {
  return start === end ? '' : text.slice(tokens[start]!.start, tokens[end - 1]!.end);
}

/** Most tokens are plain words, for which small letters are all of the folding. */
function foldToken(text: string): string {
  return /^[A-Za-z\d]+$/.test(text) ? text.toLowerCase() : foldTypography(text);
}

/** `gap` runs from behind the previous token up to the first character of the next one. */
function opensSentence(previous: Token, gap: string): boolean {
  if (!SENTENCE_END.test(gap) && previous.form !== '?') return false;
  if (ABBREVIATION.test(previous.form)) return false;
  // Behind an unknown abbreviation the text goes on in small letters.
  return !/\p{Ll}$/u.test(gap) || previous.form.length > 4;
}
