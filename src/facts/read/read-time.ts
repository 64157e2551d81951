import type { Fact } from '../fact.ts';
import { type FactContext, gapBefore, makeFact, type Reading } from './read-date.ts';

const CLOCK = /^(\d{1,2})(?:[.:](\d\d))?$/;
const RANGE = /^(?:-|–|—|bis|to|and|und)$/;

/** `15.30 Uhr`, `20 Uhr`, `10.00 bis 13.30 Uhr`, `3:30 p.m.`, `4:30-7:00 pm`, `noon`, `15:30`. */
export function readTime(context: FactContext, at: number): Reading | null {
  const token = context.tokens[at]!;
  if (token.type !== 'number') return readNamedTime(context, at) ?? readSpelledHour(context, at);
  const first = CLOCK.exec(token.text);
  if (!first || Number(first[1]) > 24 || Number(first[2] ?? 0) > 59) return null;
  const marked = readMarkedTime(context, at);
  if (marked) return { facts: [marked.fact], tokens: marked.tokens };
  return readRange(context, at) ?? readBareTime(context, at);
}

/** A time with `Uhr`, `a.m.` or `p.m.` behind it. */
function readMarkedTime(
  context: FactContext,
  at: number,
): { fact: Fact; tokens: number; half: string | null } | null {
  const { text, tokens } = context;
  const token = tokens[at]!;
  const parts = CLOCK.exec(token.text);
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), parts[2] ?? '00'];
  const next = tokens[at + 1];
  if (next === undefined || !/^[ \u00a0\u202f-]?$/.test(gapBefore(context, at + 1))) return null;
  if (/^o['’]clock$/.test(next.text) && hour <= 12) {
    return { fact: makeFact('time', `${hour}:${minute}`, token, next), tokens: 2, half: null };
  }
  if (next.text === 'Uhr') {
    const more = tokens[at + 2];
    // `15 Uhr 30`
    const minutes =
      more && /^[0-5]\d$/.test(more.text) && gapBefore(context, at + 2) === ' ' && parts[2] === undefined;
    const last = minutes ? more : next;
    const value = `${hour % 24}:${minutes ? more.text : minute}`;
    return { fact: makeFact('time', value, token, last), tokens: minutes ? 3 : 2, half: null };
  }
  const half =
    context.language === 'de' ? null : /^([ap])\.?[ ]?m\b\.?/i.exec(text.slice(next.from, next.from + 5));
  if (!half || hour > 12 || hour === 0) return null;
  const letter = half[1]!.toLowerCase();
  const to = next.from + half[0].length;
  const fact = { ...makeFact('time', toClock(hour, minute, letter), token), to };
  const taken = tokens.slice(at).filter(({ from }) => from < to).length;
  return { fact, tokens: taken, half: letter };
}

function toClock(hour: number, minute: string, half: string): string {
  return `${(hour % 12) + (half === 'p' ? 12 : 0)}:${minute}`;
}

/** Of a range only the second end says what the numbers are. */
function readRange(context: FactContext, at: number): Reading | null {
  const { tokens } = context;
  const [first, sign, second] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (!sign || !RANGE.test(sign.text) || second?.type !== 'number') return null;
  // Words between them were left out of the tokens: `der 20-Jährige um 11 Uhr` is no range.
  if (![at + 1, at + 2].every((place) => /^[ \u00a0\u2009\u202f]?$/.test(gapBefore(context, place))))
    return null;
  const end = readMarkedTime(context, at + 2);
  if (end === null) return null;
  const [, hour, minute = '00'] = CLOCK.exec(first.text)!;
  let value = `${Number(hour) % 24}:${minute}`;
  if (end.half !== null) {
    if (Number(hour) > 12 || Number(hour) === 0) return null;
    // `11-1 pm` begins in the morning.
    const other = Number(CLOCK.exec(second.text)![1]);
    const crosses = Number(hour) % 12 > other % 12;
    value = toClock(Number(hour), minute, crosses ? (end.half === 'p' ? 'a' : 'p') : end.half);
  }
  return { facts: [makeFact('time', value, first), end.fact], tokens: 2 + end.tokens };
}

/** `15:30`: two digits of minutes. German also writes `15.30`, which is no decimal there. */
function readBareTime({ language, tokens }: FactContext, at: number): Reading | null {
  const token = tokens[at]!;
  const sign = language === 'de' ? /^(\d{1,2})[.:](\d\d)$/ : /^(\d{1,2}):(\d\d)$/;
  const parts = sign.exec(token.text);
  if (!parts || Number(parts[1]) > 23) return null;
  return { facts: [makeFact('time', `${Number(parts[1])}:${parts[2]}`, token)], tokens: 1 };
}

function readNamedTime({ tokens }: FactContext, at: number): Reading | null {
  const value = tokens[at]!.meaning.time;
  return value === undefined ? null : { facts: [makeFact('time', value, tokens[at]!)], tokens: 1 };
}

/** `drei Uhr` */
function readSpelledHour(context: FactContext, at: number): Reading | null {
  const [hour, next] = [context.tokens[at]!.meaning.numeral, context.tokens[at + 1]];
  if (hour === undefined || hour > 24 || next?.text !== 'Uhr') return null;
  return { facts: [makeFact('time', `${hour % 24}:00`, context.tokens[at]!, next)], tokens: 2 };
}
