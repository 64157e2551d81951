import type { Hunk } from './hunks.ts';
import { CONTRACTIONS, INTERCHANGEABLE, OPTIONAL, QUANTIFIERS_AFTER_ARTICLE } from './interchangeable.ts';
import { sliceText, type Token, type Tokens } from './tokens.ts';
import { explainVariant, type Vocabulary } from './variants.ts';

/**
 * Why the two wordings of a hunk say the same (`typo`, `inflection`, `function word`, ...), or null when a fact may
 * have changed there.
 */
export function explainRewording(
  hunk: Hunk,
  a: Tokens,
  b: Tokens,
  options: { language: string; isKnown: Vocabulary },
): string | null {
  const before = a.tokens.slice(hunk.aStart, hunk.aEnd);
  const after = b.tokens.slice(hunk.bStart, hunk.bEnd);
  if (isSpelledApart(sliceText(a, hunk.aStart, hunk.aEnd), sliceText(b, hunk.bStart, hunk.bEnd)))
    return 'spelling variant';
  if (writeOut(before) === writeOut(after)) return 'contraction';
  const next = a.tokens[hunk.aEnd] ?? b.tokens[hunk.bEnd];
  if (next !== undefined && QUANTIFIERS_AFTER_ARTICLE.has(next.form)) return null;
  const words = (tokens: Token[]) => tokens.filter(({ form }) => !INTERCHANGEABLE.has(form));
  const [old, fresh] = [words(before), words(after)];
  if (old.length === 0 && fresh.length === 0) return 'function word';
  if (old.length === 0 || fresh.length === 0) {
    return [...old, ...fresh].every(({ form }) => OPTIONAL.has(form)) ? 'function word' : null;
  }
  if (old.length !== fresh.length) return null;
  const reasons = old.map((token, i) =>
    explainVariant({ before: token, after: fresh[i]! }, options.language, options.isKnown),
  );
  return reasons.includes(null) ? null : [...new Set(reasons)].join(', ');
}

/** `Corona-Krise` and `Coronakrise`, `E-Mail` and `Email`; but `re-sign` is not `resign`, and `20-30` not `2030`. */
function isSpelledApart(before: string, after: string): boolean {
  const join = (text: string) => text.replace(/(?<=\p{L})[-‐‑–](?=\p{L})/gu, '').toLowerCase();
  if (!/^[\p{L}\p{M}'’ ‐‑–-]+$/u.test(before + after)) return false;
  return join(before) === join(after) && !/^re[-‐‑–]/iu.test(before) && !/^re[-‐‑–]/iu.test(after);
}

function writeOut(tokens: Token[]): string {
  return tokens.map(({ form }) => CONTRACTIONS.get(form) ?? writeOutEnding(form)).join(' ');
}

function writeOutEnding(form: string): string {
  if (!form.includes("'")) return form;
  return form.replace(/n't$/, ' not').replace(/'re$/, ' are').replace(/'ll$/, ' will');
}
