// Structure-aware mutation: what is changed is a line, a word, a tag, a field, not a random byte.

/** A repeatable source of chance (Park and Miller, 1988). @param {number} seed */
export function createChance(seed) {
  let state = (seed % 2147483646) + 1;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return {
    /** @param {number} most */
    below: (most) => Math.floor(next() * most),
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => /** @type {T} */ (list[Math.floor(next() * list.length)]),
  };
}

/** @typedef {ReturnType<typeof createChance>} Chance */

/** Pieces that parsers, terminals and clocks have stumbled over. */
const ODD = [
  '',
  '\0',
  '\u001b]0;x\u0007',
  '::set-output name=x::y',
  '\ud800',
  '\ufeff',
  '\u202e',
  '\r',
  '\r\n',
  '.'.repeat(60),
  '('.repeat(500),
  '<div>'.repeat(300),
  '['.repeat(2_000),
  '&amp;lt;p&amp;gt;',
  '<!--',
  '<![CDATA[',
  '"',
  '{',
  'null',
  '9'.repeat(400),
  '31. Februar 2026, 25:61 Uhr',
  '2026-02-31T99:99:99Z',
  '𝕳𝖆𝖋𝖊𝖓',
  '中文段落。',
  '---\na: &a\n  b: *a\n---\n',
];

/** One to four changes to a text. @param {string} text @param {Chance} chance */
export function mutate(text, chance) {
  let changed = text;
  for (let left = 1 + chance.below(4); left > 0; left--) changed = chance.pick(CHANGES)(changed, chance);
  return changed;
}

/** @type {((text: string, chance: Chance) => string)[]} */
const CHANGES = [
  (text, chance) => splice(text, chance, chance.pick(ODD)),
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
  (text, chance) => onLines(text, chance, (lines, at) => lines.splice(at, 1)),
  (text, chance) =>
    onLines(text, chance, (lines, at) => lines.splice(at, 0, lines[chance.below(lines.length)] ?? '')),
  (text, chance) => onLines(text, chance, (lines) => lines.reverse()),
  (text, chance) => text.replace(/\d+/, () => chance.pick(['0', '-1', '1e308', '007', '1.200,5'])),
  (text, chance) =>
    text.replaceAll(chance.pick(['"', '<', '>', '\n', ' ', ':']), chance.pick(['', '""', '<<', ' ', '\n\n'])),
  (text) => text + text,
];

/** @param {string} text @param {Chance} chance @param {string} piece */
function splice(text, chance, piece) {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at + chance.below(8));
}

/** @param {string} text @param {Chance} chance @param {(lines: string[], at: number) => unknown} change */
function onLines(text, chance, change) {
  const lines = text.split('\n');
  change(lines, chance.below(lines.length));
  return lines.join('\n');
}
