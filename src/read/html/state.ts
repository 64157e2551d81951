import { listAssigned } from './assigned.ts';
import { isJsonScript, type PageElement, textOf, walkElements } from './tree.ts';

/** Running text is longer than labels and addresses, and has this many spaces. */
const MIN_LENGTH = 80;
const MIN_SPACES = 8;
/** A value that holds this share of the running text of what it stands in is the text, and the rest is about it. */
const MAIN_SHARE = 0.6;
/** What fields of these names say is about the page, its pictures and its authors. */
const ABOUT =
  /seo|meta|caption|alt|credit|bio|author|teaser|descri|disclaimer|consent|copyright|translation|message|label/i;
/** Data of applications is rarely deeper than this; walking it deeper could take the stack. */
const MAX_DEPTH = 40;

/**
 * The article in the data that scripts of the page would show (`__NEXT_DATA__`, `window.__STATE__ = {...}` and the like), or null: the string, or the
 * list of strings, that holds most of the running text.
 */
export function readState(root: PageElement): string | null {
  let best: { text: string; weight: number } | null = null;
  for (const element of walkElements(root)) {
    if (element.tag !== 'script' || /ld\+json/i.test(element.attributes.type ?? '')) continue;
    for (const state of readData(element)) {
      const weights = new Map<unknown, number>();
      const weight = weigh(state, weights, 0);
      if (weight > (best?.weight ?? 0)) best = { text: collectText(descend(state, weights)), weight };
    }
  }
  return best?.text || null;
}

function* readData(script: PageElement): Generator<unknown> {
  const text = textOf(script);
  if (isJsonScript(script.attributes)) yield parse(text);
  else for (const json of listAssigned(text)) yield parse(json);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isProse(text: string): boolean {
  return text.length >= MIN_LENGTH && text.split(' ').length > MIN_SPACES && !/[{}]|=>/.test(text);
}

/** Characters of running text in a value and, by object, in all below it. */
function weigh(value: unknown, weights: Map<unknown, number>, depth: number): number {
  if (typeof value === 'string') return isProse(value) ? value.length : 0;
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return 0;
  let sum = 0;
  for (const [name, child] of listFields(value)) {
    if (!ABOUT.test(name)) sum += weigh(child, weights, depth + 1);
  }
  weights.set(value, sum);
  return sum;
}

function listFields(value: object): [string, unknown][] {
  return Array.isArray(value) ? value.map((item) => ['', item]) : Object.entries(value);
}

function descend(state: unknown, weights: ReadonlyMap<unknown, number>): unknown {
  const weightOf = (value: unknown) =>
    typeof value === 'string' ? (isProse(value) ? value.length : 0) : (weights.get(value) ?? 0);
  let at = state;
  for (;;) {
    if (typeof at !== 'object' || at === null) return at;
    const enough = MAIN_SHARE * weightOf(at);
    const next = listFields(at).find(
      ([name, child]) => !ABOUT.test(name) && enough > 0 && weightOf(child) >= enough,
    );
    // In a list, paragraphs differ in length, but none of them is the text.
    if (!next || (Array.isArray(at) && at.length > 1 && typeof next[1] === 'string')) return at;
    at = next[1];
  }
}

/** All strings that stand under the names under which running text stands, in order, short ones too. */
function collectText(value: unknown): string {
  if (typeof value === 'string') return value;
  const strings: { name: string; text: string }[] = [];
  const visit = (name: string, at: unknown, depth: number): void => {
    if (typeof at === 'string') strings.push({ name, text: at });
    else if (typeof at === 'object' && at !== null && depth <= MAX_DEPTH) {
      for (const [field, child] of listFields(at)) {
        if (!ABOUT.test(field)) visit(field || name, child, depth + 1);
      }
    }
  };
  visit('', value, 0);
  const names = new Set(strings.filter(({ text }) => isProse(text)).map(({ name }) => name));
  return strings.flatMap(({ name, text }) => (names.has(name) ? [text] : [])).join('\n\n');
}
