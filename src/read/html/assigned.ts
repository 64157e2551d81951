/** `window.__STATE__ = ` and the like, before the data of an application. */
const ASSIGNMENT =
  /\b(?:window|self|globalThis)(?:\.[\w$]+|\["[^"\]]{1,99}"\]|\['[^'\]]{1,99}'\])[ \t]{0,9}=[ \t]{0,9}(?=[{[])/g;
/** A script of settings assigns a few; no page has so many that hold text. */
const MAX_ASSIGNMENTS = 50;

/** Whether a script begins with data that it assigns; what is code from its start on holds no text. */
export function assignsData(script: string): boolean {
  return script.slice(0, 2000).search(ASSIGNMENT) >= 0;
}

/** The JSON texts that a script assigns to properties of the window, each cut at its closing bracket. */
export function* listAssigned(script: string): Generator<string> {
  let end = 0;
  let count = 0;
  for (const match of script.matchAll(ASSIGNMENT)) {
    const start = match.index + match[0].length;
    // What looks like an assignment within the data of another one is part of its text.
    if (start < end) continue;
    if (++count > MAX_ASSIGNMENTS) return;
    end = findEnd(script, start);
    yield script.slice(start, end);
  }
}

/** Where the value that begins at `start` is closed: brackets are counted outside of strings. */
function findEnd(script: string, start: number): number {
  let depth = 0;
  for (let i = start; i < script.length; i++) {
    const character = script[i]!;
    if (character === '"') i = findQuote(script, i + 1);
    else if (character === '{' || character === '[') depth++;
    else if ((character === '}' || character === ']') && --depth === 0) return i + 1;
  }
  return script.length;
}

function findQuote(script: string, start: number): number {
  let i = start;
  while (i < script.length && script[i] !== '"') i += script[i] === '\\' ? 2 : 1;
  return i;
}
